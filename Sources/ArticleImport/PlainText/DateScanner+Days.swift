/// The ways to write a day.
extension DateScanner {
    /// `2025-04-02`, `2025/4/2`, `2025.04.02`
    func yearFirst(_ index: Int) -> Match? {
        guard let year = token(index)?.year, let sign = token(index + 1), sign.isSign("-", "/", ".") else { return nil }
        guard let month = token(index + 2)?.smallNumber, token(index + 3)?.kind == sign.kind else { return nil }
        return match(year, month, token(index + 4)?.smallNumber, next: index + 5)
    }

    /// `2025年4月2日`, `2025년 4월 2일`
    func ideographic(_ index: Int) -> Match? {
        guard let year = token(index)?.year, token(index + 1)?.isSign("年", "년") == true else { return nil }
        guard let month = token(index + 2)?.smallNumber, token(index + 3)?.isSign("月", "월") == true else { return nil }
        guard token(index + 5)?.isSign("日", "일") == true else { return nil }
        return match(year, month, token(index + 4)?.smallNumber, next: index + 6)
    }

    /// `02.04.2025`, `31/12/2025`, `12/31/2025`
    ///
    /// With slashes, a date that can be read in two ways is none: a wrong date is worse than a missing one.
    func figures(_ index: Int) -> Match? {
        guard let first = token(index)?.smallNumber, let sign = token(index + 1), sign.isSign(".", "/", "-") else {
            return nil
        }
        guard let second = token(index + 2)?.smallNumber, token(index + 3)?.kind == sign.kind else { return nil }
        guard let year = token(index + 4)?.year ?? shortYear(index + 4, after: sign) else { return nil }
        if sign.isSign(".") || first > 12 || first == second || manner == .pageDayFirst && second <= 12 {
            return match(year, second, first, next: index + 5)
        }
        return second > 12 ? match(year, first, second, next: index + 5) : nil
    }

    /// `2 April 2025`, `2. April 2025`, `2nd of April, 2025`, `2 de abril de 2025`
    func dayFirst(_ index: Int) -> Match? {
        guard let day = token(index)?.smallNumber else { return nil }
        let name = skipJoints(from: index + 1)
        guard let month = token(name)?.word.flatMap(CalendarNames.month) else { return nil }
        let last = skipJoints(from: name + 1)
        let year = token(last)?.year ?? token(last)?.gluedYear ?? shortYear(last, after: token(last - 1))
        return year.flatMap { match($0, month, day, next: last + 1) }
    }

    /// Two figures behind a dot as a year of this century, where such are allowed and nothing goes on behind them.
    private func shortYear(_ index: Int, after sign: DateToken?) -> Int? {
        guard manner != .strict, sign?.isSign(".") == true else { return nil }
        guard case .number(let value, digits: 2)? = token(index)?.kind, value < 70 else { return nil }
        return token(index + 1)?.isSign(".") == true && token(index + 2)?.number != nil ? nil : 2000 + value
    }

    /// `April 2, 2025`, `Apr. 2nd 2025`
    func monthFirst(_ index: Int) -> Match? {
        let second = skipJoints(from: index + 1)
        guard let day = token(second)?.smallNumber else { return nil }
        guard let month = token(index)?.word.flatMap(CalendarNames.month) else { return nil }
        let last = skipJoints(from: second + 1)
        let year = token(last)?.year ?? token(last)?.gluedYear
        return year.flatMap { match($0, month, day, next: last + 1) }
    }

    /// At most two of the commas, dots and small words that hold a date together.
    private func skipJoints(from index: Int) -> Int {
        var index = index
        for _ in 0..<2 {
            guard let token = token(index) else { return index }
            let isJoint = token.isSign(",", ".", "-", "/") || token.word.map(CalendarNames.isDateWord) == true
            guard isJoint else { return index }
            index += 1
        }
        return index
    }

    private func match(_ year: Int, _ month: Int, _ day: Int?, next: Int) -> Match? {
        guard let day, let date = ArticleDate(year: year, month: month, day: day) else { return nil }
        return Match(date: date, next: next)
    }
}
