internal import Syndication

/// What was decided once stays decided.
extension Resolution {
    /// Repeats the decisions of earlier runs.
    mutating func replay() {
        for (place, standing) in memory.standings {
            guard case .dropped(let decision, let keeper) = standing else { continue }
            decisions[place] = decision
            guard let keeper else { continue }
            keepers[place] = keeper
            groups[keeper, default: [Copy(place: keeper, rule: nil)]].append(Copy(place: place, rule: decision.rule))
        }
    }

    /// Decides about entries that are the same, where some were decided about before: those that stayed stay, and the new
    /// ones go in their favour, or in favour of those for which their like went.
    mutating func settleRemembering(_ group: [Copy]) {
        let new = group.filter { memory.standings[$0.place] == nil }
        // One that a decision was taken back for, and that is not remembered otherwise, stays, and nothing goes for it.
        let stayed = dropOlderVersions(group.filter { memory.kept(at: $0.place)?.seen != nil })
        guard let first = stayed.first?.place ?? keeperOfDropped(in: group) else {
            if new.count > 1 { settle(new) }
            return
        }
        let survivors = placesByID(stayed)
        for copy in new {
            let survivor = fingerprints[copy.place].id.flatMap { survivors[$0] } ?? first
            // The first of a group was found by nothing: it goes by what the one that stays was found by.
            let rule = copy.rule ?? group.first { $0.place == survivor }?.rule ?? .id
            drop(copy.place, for: survivor, rule)
            groups[survivor, default: [Copy(place: survivor, rule: nil)]].append(copy)
        }
    }

    private func placesByID(_ copies: [Copy]) -> [Hash128: Int] {
        var places: [Hash128: Int] = [:]
        for copy in copies {
            if let id = fingerprints[copy.place].id, places[id] == nil { places[id] = copy.place }
        }
        return places
    }

    /// Where the ones went to that are in a group, the first of them.
    private func keeperOfDropped(in group: [Copy]) -> Int? {
        for copy in group {
            if case .dropped(_, let keeper?)? = memory.standings[copy.place] { return keeper }
        }
        return nil
    }

    /// Of versions of one entry the one that changed last stays.
    private mutating func dropOlderVersions(_ copies: [Copy]) -> [Copy] {
        var newest: [Int64: Int] = [:]
        for copy in copies {
            guard let kept = memory.kept(at: copy.place), !kept.isPinned else { continue }
            guard let known = newest[kept.entry] else {
                newest[kept.entry] = copy.place
                continue
            }
            let isNewer = Timestamp.precedes(
                fingerprints[known].facts.lastChange, fingerprints[copy.place].facts.lastChange)
            if isNewer { newest[kept.entry] = copy.place }
        }
        var stayed: [Copy] = []
        for copy in copies {
            let survivor = memory.kept(at: copy.place).flatMap { $0.isPinned ? nil : newest[$0.entry] }
            if let survivor, survivor != copy.place {
                drop(copy.place, for: survivor, .id)
                groups[survivor, default: [Copy(place: survivor, rule: nil)]].append(copy)
            } else {
                stayed.append(copy)
            }
        }
        return stayed
    }
}
