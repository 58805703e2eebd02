// What is asked of a page within the browser. Each function gives a list of what is wrong, in words.
(() => {
  const name = (node) => {
    const text = (node.textContent || "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${node.tagName.toLowerCase()}${node.className && node.className.baseVal === undefined ? "." + node.className : ""}> ‘${text}’`;
  };
  const isShown = (node) => {
    if (!node.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const box = node.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.bottom + scrollY > 0;
  };
  const all = (selector) => [...document.querySelectorAll(selector)];
  const scrolls = (node) => node.closest(".wide, pre, math, svg") !== null;

  const structure = () => {
    const wrong = [];
    const count = (selector, wanted) => {
      const found = all(selector).length;
      if (found !== wanted) wrong.push(`${found} ${selector} instead of ${wanted}`);
    };
    count("h1", 1);
    count("main", 1);
    count("body > header", 1);
    count("body > footer", 1);
    if (!document.documentElement.lang) wrong.push("no language");
    if (!document.title.trim()) wrong.push("no title");
    if (all("h1").some((node) => !node.textContent.trim())) wrong.push("an empty h1");
    let level = 0;
    for (const heading of all("h1, h2, h3, h4, h5, h6")) {
      const next = Number(heading.tagName[1]);
      if (next > level + 1) wrong.push(`h${level} is followed by ${name(heading)}`);
      level = next;
    }
    for (const node of all("nav, aside")) if (!node.getAttribute("aria-label")) wrong.push(`no label: ${name(node)}`);
    for (const node of all("img")) {
      if (!node.hasAttribute("alt")) wrong.push("an img without alt");
      if (node.loading !== "lazy") wrong.push("an img that is not lazy");
    }
    for (const node of all("a[href]")) {
      const label = node.textContent.trim() || node.getAttribute("aria-label") || node.querySelector("img[alt]")?.alt;
      if (!label && !node.closest(".content")) wrong.push(`a link without a name to ${node.href.slice(0, 80)}`);
    }
    const ids = all("[id]").map((node) => node.id);
    if (new Set(ids).size !== ids.length) wrong.push("two elements of one id");
    for (const node of all("time")) {
      if (!/^\d{4}-\d\d-\d\dT/.test(node.dateTime)) if (!node.closest(".content")) wrong.push(`a time without a date: ${name(node)}`);
    }
    if (!document.querySelector("a.skip[href='#content']") || !document.querySelector("main#content")) wrong.push("no skip link");
    return wrong;
  };

  // What a page may not hold, wherever it comes from.
  const harm = () => {
    const wrong = all("script, style, iframe, object, embed, form, base, [style], [autofocus], [target]").map(name);
    for (const node of all("*")) {
      for (const attribute of node.attributes) {
        if (attribute.name.startsWith("on")) wrong.push(`${attribute.name} on ${name(node)}`);
        const isLink = ["href", "src", "action", "xlink:href"].includes(attribute.name);
        if (isLink && /^[\s\0-\x20]*(javascript|vbscript|data:text)/i.test(attribute.value)) {
          wrong.push(`${attribute.name}=${attribute.value.slice(0, 40)}`);
        }
      }
    }
    if ((window.ran || []).length) wrong.push(`ran: ${window.ran}`);
    return wrong;
  };

  const layout = () => {
    const wrong = [];
    const width = innerWidth;
    if (document.documentElement.scrollWidth > width) {
      wrong.push(`the page is ${document.documentElement.scrollWidth} px wide in a window of ${width}`);
    }
    for (const node of all("body *")) {
      if (!isShown(node) || scrolls(node) || node.closest(".skip, .quiet")) continue;
      const box = node.getBoundingClientRect();
      if (box.right > width + 1 || box.left < -1) {
        wrong.push(`${name(node)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`);
      }
    }
    for (const group of all("main, .card, .card .body, .story, .columns, aside, .further ul")) wrong.push(...overlaps(group));
    return wrong.slice(0, 5);
  };

  // Children that cover each other.
  const overlaps = (group) => {
    const boxes = [...group.children].filter((node) => isShown(node) && getComputedStyle(node).float === "none")
      .map((node) => [node, node.getBoundingClientRect()]);
    const wrong = [];
    for (let index = 1; index < boxes.length; index += 1) {
      const [[before, a], [node, b]] = [boxes[index - 1], boxes[index]];
      const covers = b.top < a.bottom - 1 && b.bottom > a.top + 1 && b.left < a.right - 1 && b.right > a.left + 1;
      if (covers) wrong.push(`${name(node)} covers ${name(before)}`);
    }
    return wrong;
  };

  // WCAG 2.2, success criterion 2.5.8: what is touched has 24 px, but for words within a sentence.
  const targets = () => all("a[href], summary, button").filter((node) => {
    if (!isShown(node) || node.closest(".content, .skip, .story .byline")) return false;
    const box = node.getBoundingClientRect();
    return box.height < 24;
  }).map((node) => `${name(node)} is ${Math.round(node.getBoundingClientRect().height)} px high`).slice(0, 5);

  // WCAG 2.2, success criterion 1.4.3.
  const contrast = () => {
    const wrong = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !isShown(node) || node.closest("svg, .quiet")) continue;
      const style = getComputedStyle(node);
      const ratio = ratioOf(over(color(style.color), background(node)), background(node));
      const size = parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      if (ratio < (isLarge ? 3 : 4.5)) wrong.add(`${ratio.toFixed(2)} at ${name(node)}: ${style.color}`);
    }
    return [...wrong].slice(0, 5);
  };
  const color = (text) => {
    const parts = text.match(/[\d.]+/g).map(Number);
    const scale = text.startsWith("color(") ? 255 : 1;
    return [parts[0] * scale, parts[1] * scale, parts[2] * scale, parts[3] ?? 1];
  };
  const over = ([r, g, b, a], under) => [r, g, b].map((part, index) => part * a + under[index] * (1 - a));
  const background = (node) => {
    const layers = [];
    for (let each = node; each; each = each.parentElement) layers.push(color(getComputedStyle(each).backgroundColor));
    const canvas = matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18] : [255, 255, 255];
    return layers.reverse().reduce((under, layer) => over(layer, under), canvas);
  };
  const luminance = (parts) => {
    const [r, g, b] = parts.map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratioOf = (one, two) => {
    const [light, dark] = [luminance(one), luminance(two)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };

  window.checks = { structure, harm, layout, targets, contrast };
})();
