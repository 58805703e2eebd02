#!/usr/bin/env python3
"""fit-lines.py FOLDER [--titles] [--write]: fit the weights by which lines of a page are told apart.

FOLDER holds
  pages/*.txt   pages as plain text, a paragraph a line;
  gold.json     {"name.txt": {"with": [snippets of the article], "without": [snippets of the site], "title": ...}, ...};
  bodies/*.txt  the article of a page alone, where it is known (optional, many more lines to learn from).

Prints precision, recall and F1 of the snippets by cross-validation over pages, and with --write makes
Sources/ArticleImport/PlainText/LineWeights.swift; run swift format then. With --titles, the same for the weights of headlines in
TitleFeature.swift, which build on those of LineWeights.swift. Needs numpy, scipy and scikit-learn. What is measured of a line is defined twice,
here and in LineStatistics; --features PAGE prints it for one page, to compare.
"""
import bisect, json, math, os, random, re, sys, unicodedata
from collections import Counter

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SOURCES = ROOT + "/Sources/ArticleImport/PlainText/"
MARKER = re.compile(r"^(?:([•◦▪▫‣●○■□⁃►▶▸✓✔➤➔∙*+\-–])\s+|\(?(\d{1,3})[.)]\s+)(?=\S)")
ENDS, CLOSERS = set(".!?。！？؟।…۔．｡።"), "\"')]»«’”“›》」』】）"
BARS, QUOTES, COMMAS = set("|»›•·>«→/"), set("\"“”„«»「」"), set(",，、;；")


# What the Swift sources know of words.

def ideographic(c):
    return "\u3005" <= c <= "\u3007" or "\u3041" <= c <= "\u30ff" or "\u3400" <= c <= "\u9fff" or "\uf900" <= c <= "\ufaff"


def folded(text, limit=80):
    words = []
    for run in re.findall(r"[^\W\d_]+|\d+|©", re.sub("['’`ʼ]", "", text[:1500]).lower()):
        if run[0].isdigit(): words.append("#")
        else: words += re.findall(r"[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]+", run)
        if len(words) >= limit: break
    return words[:limit]


def phrases():
    source, found = open(SOURCES + "PhraseBook+Tables.swift").read(), {}
    for kind, extent, many, one in re.findall(r'\(\s*\.(\w+), \.(\w+),\s*(?:"""(.*?)"""|"(.*?)")', source, re.S):
        for phrase in re.split(r"[;\n]", many or one):
            words = tuple(folded(phrase.replace("#", "0")))
            if words: found.setdefault(extent, {}).setdefault(words, kind)
    return found


PHRASES = phrases()
KINDS = ["advertisement", "navigation", "form", "share", "comments", "related", "readMore", "signIn", "credit", "call", "notice",
         "copyright", "contact", "authorBox", "authorCount", "readingTime", "tags"]
SITE = set(re.search(r'text = """(.*?)"""', open(SOURCES + "SiteWords.swift").read(), re.S).group(1).split())


def evidence(text, words, columns):
    if columns > 420: return None
    words, whole, start, label, anywhere = tuple(words), *(PHRASES[x] for x in ("whole", "start", "label", "anywhere"))
    if words in whole: return whole[words], "whole"
    if columns <= 200:
        colon = re.search("[:：=／©]", text[:40])
        if colon and tuple(folded(text[:colon.start()])) in label: return label[tuple(folded(text[:colon.start()]))], "label"
        for n in range(6, 0, -1):
            if words[:n] in start: return start[words[:n]], "start"
    for n in range(1, 6):
        for i in range(len(words) - n + 1):
            if words[i:i + n] in anywhere: return anywhere[words[i:i + n]], "anywhere"


# Pages.

def norm(text):
    text = unicodedata.normalize("NFKC", text or "").replace("\u00ad", "").replace("\u200b", "").replace("\ufeff", "")
    return re.sub(r"\s+", " ", text).strip()


def lines(raw):
    found, blank = [], True
    for line in re.split(r"\r\n|\r|\n", raw):
        text = norm(line)
        if not any(c.isalnum() for c in text):
            blank = blank or not text
            continue
        found.append(dict(text=MARKER.sub("", text).strip(), marker=bool(MARKER.match(text)), blank=blank))
        blank = False
    return found


def labels(page, gold, body):
    """1 for the article's lines, weights (6 for those the gold speaks of)."""
    known = norm(body)
    alone = {MARKER.sub("", norm(re.sub(r"^[-#>|\s]+", "", x))) for x in (body or "").split("\n")}
    long = [i for i, l in enumerate(page) if len(l["text"]) > 25 and l["text"] in known]
    wanted, unwanted = [norm(x) for x in gold["with"]], [norm(x) for x in gold["without"]]
    doubtful = sum(x not in known for x in wanted) >= 2
    result, weights = [], []
    for i, line in enumerate(page):
        text, near = line["text"], bisect.bisect_left(long, i + 7) > bisect.bisect_left(long, i - 6)
        y = text in known if len(text) > 25 else text in alone and near
        words = text.split()
        if not y and len(text) > 60 and len(words) >= 6:
            some = [" ".join(words[k:k + 4]) for k in range(0, len(words) - 3, 3)]
            y = sum(x in known for x in some) >= .7 * len(some)
        weight = .2 if doubtful else 1
        if any(len(x) > 3 and (x in text or len(text) > 20 and text in x) for x in wanted): y, weight = 1, 6
        elif any(x in text or len(text) > 20 and text in x for x in unwanted): y, weight = 0, 6
        result.append(int(y)); weights.append(weight)
    return result, weights


# What is measured of a line by itself.

def columns(c):
    return 2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 1


def measure(line):
    t = line["text"]; L = max(1, sum(map(columns, t))); split = t.split(); cjk = sum(map(ideographic, t))
    W = max(1, len([w for w in split if not all(map(ideographic, w))]) + cjk // 2)
    last = t.rstrip(CLOSERS + " ")[-1:] or " "
    cased = [w for w in split[1:] if sum(c.isalpha() for c in w) >= 4 and w.lstrip("\"'“„«(‘»[")[:1].lower() != w.lstrip("\"'“„«(‘»[")[:1].upper()]
    first = next((c for c in t if c.isalpha()), " ")
    small = [w for w in split if (w.lstrip("\"'“„«(‘»[")[:1] or " ").islower()]
    f = dict(L=L, W=W, end=last in ENDS, marker=line["marker"], blank=line["blank"], colon=last in ":：")
    f["ell"] = t.endswith(("…", "...", "…]", "...]"))
    f["comma"] = sum(c in COMMAS for c in t)
    f["stops"] = len(re.findall(r"(?:\w{3,}\.|\d\.|[!?…])[\"'”’)»]*\s+[^a-zà-ÿ\s]|[。！？]", t))
    f["cap"] = sum(w.lstrip("\"'“„«(‘»[")[:1].isupper() for w in cased) / max(1, len(cased))
    f["lower"] = len(small) / W
    f["dig"] = sum(c.isdigit() for c in t) / L
    f["startlow"] = first.islower()
    f["date"] = L <= 120 and bool(re.search(r"(?<!\d)(19|20)\d\d(?!\d)", t))
    f["time"] = L <= 120 and bool(re.search(r"(?<!\d)\d{1,2}:\d\d(?!\d)", t))
    f["c"] = "©" in t
    f["bar"] = sum(c in BARS for c in t)
    f["words"] = folded(t); f["site"] = sum(w in SITE for w in f["words"]); f["ev"] = evidence(t, f["words"], L)
    f["prose"] = L >= 60 and f["end"] or L >= 120
    f["telling"] = set(w for w in f["words"] if len(w.encode()) >= 4 or ideographic(w[0]))
    return f


# What is measured of a line among others. The names are those of LineFeature.

def features(page):
    F = [measure(l) for l in page]; n = len(F)
    count = Counter(" ".join(f["words"]) for f in F); vocabulary = Counter()
    for f in F:
        if f["prose"]: vocabulary.update(f["telling"])
    density = [1 / (1 + math.exp(4 - .9 * math.log1p(f["L"]) - 1.2 * f["end"] - .3 * min(f["comma"], 3) - .8 * min(f["stops"], 2)
                                 + .8 * f["marker"] + 2 * f["dig"])) for f in F]
    rep = [min(count[" ".join(f["words"])], 6) - 1 for f in F]
    sums = {}
    for name, values in dict(density=density, marked=[f["marker"] for f in F], dated=[f["date"] or f["time"] for f in F],
                             repeated=rep, short=[f["L"] < 40 for f in F], site=[min(f["site"], 3) for f in F],
                             prose=[f["L"] * f["prose"] for f in F]).items():
        sums[name] = [0.]
        for v in values: sums[name].append(sums[name][-1] + v)

    def window(name, i, a, b):
        a, b = max(0, i + a), min(n, i + b + 1)
        return (sums[name][b] - sums[name][a]) / (b - a) if b > a else 0.
    P = sums["prose"]; total = P[-1] or 1
    b0, b1 = best([min(f["L"], 600) / 100 if f["prose"] else -1.3 if f["marker"] else -1 for f in F])
    since, until, d = [], [0] * n, 99
    for f in F: since.append(d); d = 0 if f["prose"] else d + 1
    d = 99
    for i in reversed(range(n)): until[i] = d; d = 0 if F[i]["prose"] else d + 1
    comments = related = None; X = []
    for i, f in enumerate(F):
        ll, W = math.log1p(f["L"]), lambda name, a, b: window(name, i, a, b)
        own, telling, kind = f["prose"], f["telling"], f["ev"]
        x = dict(length=ll, lengthBeyond=max(0, ll - 4), isShort=f["L"] < 25, words=math.log1p(f["W"]), endsSentence=f["end"],
                 capitals=f["cap"], lowercase=f["lower"], digits=f["dig"], startsLowercase=f["startlow"], isMarked=f["marker"],
                 hasYear=f["date"], hasTime=f["time"], hasCopyrightSign=f["c"], isCutOff=f["ell"], bars=min(f["bar"], 3),
                 commas=min(f["comma"], 4), sentences=min(f["stops"], 3), isShortSentence=f["end"] and f["L"] < 60,
                 repetitions=rep[i], siteWords=min(f["site"], 4), siteShare=min(1, f["site"] / f["W"]),
                 knownWords=sum(vocabulary[w] - own > 0 for w in telling) / len(telling) if telling else .3,
                 wellKnownWords=sum(vocabulary[w] - own > 1 for w in telling) / len(telling) if telling else .2,
                 hasNoWords=not telling)
        for k in KINDS: x["says" + k[0].upper() + k[1:]] = bool(kind and kind[1] != "anywhere" and kind[0] == k)
        x["mentionsSite"] = bool(kind and kind[1] == "anywhere")
        x |= dict(isBelowComments=comments is not None, linesBelowComments=math.log1p(i - comments) if comments is not None else 0,
                  isBelowRelated=related is not None, linesFromTop=math.log1p(i), linesFromEnd=math.log1p(n - i))
        x |= dict(proseAbove=P[i] / total, proseBelow=(P[-1] - P[i + 1]) / total)
        x |= dict(density1Above=W("density", -1, -1), density1Below=W("density", 1, 1), density3Above=W("density", -3, -1),
                  density3Below=W("density", 1, 3), density8Above=W("density", -8, -1), density8Below=W("density", 1, 8),
                  density20Above=W("density", -20, -1), density20Below=W("density", 1, 20),
                  marked3Above=W("marked", -3, -1), marked3Below=W("marked", 1, 3), dated3Above=W("dated", -3, -1),
                  dated3Below=W("dated", 1, 3), repeated8Above=W("repeated", -8, -1), repeated8Below=W("repeated", 1, 8),
                  short3Above=W("short", -3, -1), short3Below=W("short", 1, 3), short8Above=W("short", -8, -1),
                  short8Below=W("short", 1, 8), site3Above=W("site", -3, -1), site3Below=W("site", 1, 3),
                  site8Above=W("site", -8, -1), site8Below=W("site", 1, 8))
        x |= dict(isInBestRun=b0 <= i < b1, linesAboveBestRun=math.log1p(max(0, b0 - i)),
                  linesBelowBestRun=math.log1p(max(0, i - b1 + 1)), linesSinceProse=min(math.log1p(since[i]), 4),
                  linesUntilProse=min(math.log1p(until[i]), 4))
        low3, low8 = min(x["density3Above"], x["density3Below"]), min(x["density8Above"], x["density8Below"])
        x |= dict(density3Lower=low3, density3Higher=max(x["density3Above"], x["density3Below"]), density8Lower=low8,
                  lengthTimesDensity=ll * low8, shortTimesDensity=x["isShort"] * low3, markedTimesDensity=x["isMarked"] * low8,
                  sentenceTimesDensity=x["endsSentence"] * max(x["density8Above"], x["density8Below"]),
                  lengthTimesSiteWords=ll * min(f["site"], 2))
        X.append({k: float(v) for k, v in x.items()})
        if kind and kind[1] == "whole" and P[i] > .2 * total:
            if kind[0] in ("comments", "authorCount") and comments is None: comments = i
            if kind[0] == "related" and related is None: related = i
    return X


def best(gains):
    found, total, start = (0, 0, 0), 0., 0
    for i, x in enumerate(gains):
        total += x
        if total <= 0: total, start = 0., i + 1
        elif total > found[0]: found = (total, start, i + 1)
    return found[1:]


# The second look: what the first one said of the neighbours.

AGAIN = (["length", "isShort", "endsSentence", "capitals", "lowercase", "digits", "isMarked", "hasYear", "hasCopyrightSign", "repetitions",
          "siteWords", "siteShare", "knownWords", "linesFromTop", "linesFromEnd", "isBelowComments", "linesBelowComments", "isBelowRelated"]
         + ["says" + k[0].upper() + k[1:] for k in KINDS] + ["mentionsSite"])
SECOND = ["first", "first1Above", "first1Below", "first3Above", "first3Below", "first8Above", "first8Below", "first20Above", "first20Below",
          "first3Lower", "first3Higher", "first8Lower", "articleAbove", "articleBelow", "isInBestRun", "linesAboveBestRun",
          "linesBelowBestRun", "highest"]


def second(lengths, p):
    import numpy as np
    n, lo, i = len(p), logit(p), np.arange(len(p))
    c, cl = np.concatenate([[0], np.cumsum(p * lengths)]), np.concatenate([[0], np.cumsum(lengths)])

    def w(a, b):
        a, b = np.clip(i + a, 0, n), np.clip(i + b + 1, 0, n)
        return (c[b] - c[a] + .02) / (cl[b] - cl[a] + .2)
    b0, b1 = best(lo * np.minimum(lengths, 6) / 4); total = c[-1] + 1e-9
    return np.column_stack([
        lo, w(-1, -1), w(1, 1), w(-3, -1), w(1, 3), w(-8, -1), w(1, 8), w(-20, -1), w(1, 20), np.minimum(w(-3, -1), w(1, 3)),
        np.maximum(w(-3, -1), w(1, 3)), np.minimum(w(-8, -1), w(1, 8)), c[:-1] / total, (c[-1] - c[1:]) / total,
        ((i >= b0) & (i < b1)) * 1., np.log1p(np.maximum(0, b0 - i)), np.log1p(np.maximum(0, i - b1 + 1)), np.full(n, p.max())])


def logit(p):
    import numpy as np
    p = np.clip(p, 1e-4, 1 - 1e-4)
    return np.clip(np.log(p / (1 - p)), -6, 6)


def regression(X, y, w):
    import numpy as np
    from sklearn.linear_model import LogisticRegression
    mean, scale = X.mean(0), X.std(0); scale[scale < 1e-9] = 1
    model = LogisticRegression(C=.003, max_iter=300).fit((X - mean) / scale, y, sample_weight=w)
    weights = model.coef_[0] / scale
    return weights, model.intercept_[0] - (weights * mean).sum()


def apply(model, X):
    import numpy as np
    return 1 / (1 + np.exp(-np.clip(X @ model[0] + model[1], -30, 30)))


def main():
    import numpy as np
    folder = sys.argv[1]
    if "--titles" in sys.argv: return titles(folder)
    if "--features" in sys.argv:
        for line, x in zip(lines(open(sys.argv[-1]).read()), features(lines(open(sys.argv[-1]).read()))):
            print(line["text"][:60], {k: round(v, 3) for k, v in x.items() if v})
        return
    gold = json.load(open(folder + "/gold.json")); names = sorted(gold); random.seed(3)
    raw = {n: open(f"{folder}/pages/{n}").read() for n in names}; page = {n: lines(raw[n]) for n in names}
    body = {n: open(f"{folder}/bodies/{n}").read() if os.path.exists(f"{folder}/bodies/{n}") else "" for n in names}
    keys = list(features(page[names[0]])[0]); again = [keys.index(k) for k in AGAIN]

    def sample(ls, y, w):
        return np.array([[x[k] for k in keys] for x in features(ls)]), np.array(y), np.array(w, float)
    data, cut = {}, {}
    for n in names:
        y, w = labels(page[n], gold[n], body[n])
        data[n] = sample(page[n], y, w); on = [i for i, v in enumerate(y) if v]
        if len(on) < 3: continue
        # The same page as it is pasted: the article and a few lines around it.
        a, b = max(0, on[0] - random.choice([1, 2, 4, 8, 15])), min(len(y), on[-1] + 1 + random.choice([0, 1, 3, 8, 15]))
        if b - a < .8 * len(y): cut[n] = sample(page[n][a:b], y[a:b], np.array(w[a:b]) * .3)

    def stacked(X, p): return np.hstack([X[:, again], second(X[:, 0], p)])

    def fit(sets): return regression(*(np.concatenate(x) for x in zip(*sets)))

    def train(ns):
        """Both models; the second one learns from pages that the first has not seen."""
        every = [data[n] for n in ns] + [cut[n] for n in ns if n in cut]; sets = []
        for j in range(3):
            model = fit([data[n] for i, n in enumerate(ns) if i % 3 != j] + [cut[n] for i, n in enumerate(ns) if i % 3 != j and n in cut])
            for i, n in enumerate(ns):
                if i % 3 == j: sets += [(stacked(d[n][0], apply(model, d[n][0])), *d[n][1:]) for d in (data, cut) if n in d]
        return fit(every), fit(sets)

    def predict(models, X): return apply(models[1], stacked(X, apply(models[0], X)))

    def score(select):
        tp = fp = fn = 0
        for n in names:
            text, whole = norm("\n".join(l["text"] for l, s in zip(page[n], select[n]) if s)), norm(raw[n])
            for x in map(norm, gold[n]["with"]):
                if x in whole: tp += x in text; fn += x not in text
            for x in map(norm, gold[n]["without"]):
                if x in whole: fp += x in text
        p, r = tp / max(1, tp + fp), tp / max(1, tp + fn)
        return "precision %.3f recall %.3f F1 %.3f" % (p, r, 2 * p * r / max(1e-9, p + r))
    order = list(np.random.RandomState(0).permutation(names)); fold = {n: i % 6 for i, n in enumerate(order)}; p = {}
    for k in range(6):
        models = train([n for n in names if fold[n] != k])
        for n in names:
            if fold[n] == k: p[n] = predict(models, data[n][0])
    for bias in (-.2, 0, .2, .4, .6):
        print("cross-validated, bias %+.1f:" % bias, score({n: logit(p[n]) + bias > 0 for n in names}), flush=True)
    models = train(names); p = {n: predict(models, data[n][0]) for n in names}
    print("fitted,          bias +0.2:", score({n: logit(p[n]) + .2 > 0 for n in names}))
    if "--write" in sys.argv: write(keys, models)


def write(keys, models):
    def table(name, names, model, doc):
        rows = "\n".join(f"        (.{k}, {w:.4g})," for k, w in zip(names, model[0]))
        return f"    /// {doc}\n    static let {name}Bias: Float = {model[1]:.4g}\n\n    static let {name}: [(LineFeature, Float)] = [\n{rows}\n    ]\n"
    first, again = table("firstLook", keys, models[0], "The first look: from the line and its neighbourhood."), list(zip(AGAIN, models[1][0]))
    rows = "\n".join(f"        (.{k}, {w:.4g})," for k, w in again)
    look = "\n".join(f"        (.{k}, {w:.4g})," for k, w in zip(SECOND, models[1][0][len(AGAIN):]))
    open(SOURCES + "LineWeights.swift", "w").write(f"""/// By how much each thing measured of a line speaks for its being the article's, above zero, or the site's, below.
///
/// Made by Scripts/fit-lines.py; see docs/extraction.md. Both tables are logistic regressions: the weighted sum is the logarithm
/// of the odds. Figures depend on the scale of what they weigh and are not to be compared with each other.
enum LineWeights {{
{first}
    /// The second look: from what the first said of the line and of those around it.
    static let secondLookBias: Float = {models[1][1]:.4g}

    static let secondLook: [(LineVerdict, Float)] = [
{look}
    ]

    /// What the second look weighs again.
    static let again: [(LineFeature, Float)] = [
{rows}
    ]
}}
""")


# Headlines: the right line of a page is to get the highest sum.

BYLINE = re.compile(r"(by|von|par|por|di|door|av|af|written|text|tekst|autor|autorin|author|auteur|από|от|автор|作者|文|posted|published|"
                    r"veröffentlicht|publié|publicado|updated|stand|datum|date)\b", re.I)
PICTURE = re.compile(r"©|foto|photo|image|getty|bild\b|picture", re.I)


def candidates(page):
    """The lines that may be the headline, with what is measured of each under the names of TitleFeature."""
    import numpy as np
    F = features(page); M = [measure(l) for l in page]; n = len(F); texts = [l["text"] for l in page]; low = [t.lower() for t in texts]
    first, again, look = swift_weights()
    p = 1 / (1 + np.exp(-np.array([first[""] + sum(w * x[k] for k, w in first.items() if k) for x in F])))
    odds = (look[""] + second(np.array([x["length"] for x in F]), p) @ np.array([look[k] for k in SECOND])
            + np.array([sum(w * x[k] for k, w in again.items() if k) for x in F]))
    odds = np.clip(odds, -6, 6); run = best([o * min(x["length"], 6) / 4 for o, x in zip(odds, F)])
    anchor = next((i for i in range(n) if odds[i] > 1 and M[i]["prose"]), next((i for i in range(*run) if M[i]["prose"]), run[0]))

    def at(i, f, default=0.): return f(i) if 0 <= i < n else default

    def size(i): return at(i, lambda j: math.log1p(len(texts[j])))
    for i in range(max(0, anchor - 40), min(n, anchor + 4)):
        x, t, d = F[i], texts[i], anchor - i
        if len(t) > 250: continue
        year, byline = (lambda j: at(j, lambda k: F[k]["hasYear"])), (lambda j: at(j, lambda k: bool(BYLINE.match(texts[k]))))
        parts = sum(len(t) >= 12 and low[i] in other and other != low[i] for other in low)
        yield t, dict(
            logDistance=math.log1p(max(0, d)), isInText=d <= 0, length=x["length"], isShort=len(t) < 25, isLong=len(t) > 110,
            isOfUsualLength=40 <= len(t) < 100, words=x["words"], endsInStop=t[-1] in ".。", asksOrExclaims=t[-1] in "?!？！",
            goesOn=t[-1] in ":;,：", isMarked=x["isMarked"], capitals=x["capitals"], startsLowercase=x["startsLowercase"],
            digits=x["digits"], hasYear=x["hasYear"], isRepeated=x["repetitions"] == 1, isPart=min(parts, 2),
            knownWords=x["knownWords"], wellKnownWords=x["wellKnownWords"], siteWords=min(x["siteWords"], 2),
            saysSite=any(v for k, v in x.items() if k.startswith("says")), odds=odds[i], isUnlikely=odds[i] < -3, isLikely=odds[i] > 1,
            shortAbove=x["short3Above"], shortBelow=x["short3Below"], menuAbove=x["short3Above"] > .6, textBelow=x["short3Below"] < .4,
            followsBlank=page[i]["blank"], precedesBlank=at(i + 1, lambda j: page[j]["blank"]), hasYearBelow=year(i + 1),
            hasYearFurtherBelow=year(i + 2), hasYearAbove=year(i - 1), opensRun=i == run[0], touchesRun=i == run[0] - 1, bars=x["bars"],
            hasBylineBelow=byline(i + 1), hasBylineFurtherBelow=byline(i + 2), isBylineItself=byline(i),
            isShorterThanNext=min(2, max(0, size(i + 1) - size(i))), isShorterThanLast=min(2, max(0, size(i - 1) - size(i))),
            namesPicture=bool(PICTURE.search(t)), dashes=sum(t.count(c) for c in (" - ", " | ", " – ")), opensQuotation=t[0] in "\"„“«»",
            isJustAbove=d == 1, isSecondAbove=d == 2)


def swift_weights():
    source, found = open(SOURCES + "LineWeights.swift").read(), []
    for name in ("firstLook", "again", "secondLook"):
        table = re.search(name + r": \[\(\w+, Float\)\] = \[(.*?)\n    \]", source, re.S).group(1)
        found.append({k: float(v) for k, v in re.findall(r"\(\.(\w+), (-?[\d.e+-]+)\)", table)})
        bias = re.search(name + r"Bias: Float = (\S+)", source)
        if bias: found[-1][""] = float(bias.group(1))
    return found


def titles(folder):
    import numpy as np
    from scipy.optimize import minimize
    gold, pages = json.load(open(folder + "/gold.json")), {}
    for n in sorted(gold):
        raw, title = open(f"{folder}/pages/{n}").read(), norm(gold[n].get("title")).lower()
        if not title or title not in norm(raw).lower(): continue

        def fits(t): return t == title or len(t) > 12 and (t in title or title in t) and min(len(t), len(title)) / max(len(t), len(title)) > .6
        found = list(candidates(lines(raw)))
        pages[n] = np.array([[float(v) for v in x.values()] for _, x in found]), np.array([fits(t.lower()) for t, _ in found]); keys = list(found[0][1])

    def fit(names):
        every = np.vstack([pages[n][0] for n in names]); scale = every.std(0) + 1e-9
        sets = [((X - every.mean(0)) / scale, y) for X, y in (pages[n] for n in names) if y.any()]

        def loss(w):
            value, slope = 9 * w @ w, 18 * w
            for X, y in sets:
                e = np.exp(X @ w - (X @ w).max()); p = e / e.sum(); q = np.where(y, e, 0) / max(1e-12, e[y].sum())
                value -= math.log(max(1e-12, p[y].sum())); slope = slope + X.T @ (p - q)
            return value, slope
        return minimize(loss, np.zeros(len(scale)), jac=True, method="L-BFGS-B", options=dict(maxiter=80)).x / scale

    def right(w, names): return sum(bool(pages[n][1][(pages[n][0] @ w).argmax()]) for n in names if len(pages[n][1]))
    for seed in range(2):
        order = list(np.random.RandomState(seed).permutation(sorted(pages)))
        print("cross-validated:", sum(right(fit([n for i, n in enumerate(order) if i % 8 != k]), order[k::8]) for k in range(8)), "of", len(pages))
    w = fit(sorted(pages)); print("fitted:", right(w, sorted(pages)))
    if "--write" in sys.argv:
        source = open(SOURCES + "TitleFeature.swift").read()
        for k, v in zip(keys, w): source = re.sub(rf"\(\.{k}, [^)]*\)", f"(.{k}, {v:.3g})", source)
        open(SOURCES + "TitleFeature.swift", "w").write(source)


if __name__ == "__main__": main()
