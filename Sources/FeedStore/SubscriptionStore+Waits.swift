internal import GRDB

extension SubscriptionStore {
    /// Until when servers, as `host:port`, asked to be left alone (RFC 9110, section 10.2.3). Some may be over.
    package func waits() throws(StoreError) -> [String: Int64] {
        try StoreError.saying {
            try database.read { database in
                let rows = try Row.fetchCursor(database, sql: "SELECT server, until FROM wait")
                var waits: [String: Int64] = [:]
                while let row = try rows.next() {
                    if let server = row[0] as String?, let until = row[1] as Int64? { waits[server] = until }
                }
                return waits
            }
        }
    }

    /// Remembers until when a server asked to be left alone. The later of two counts.
    ///
    /// - Parameter now: waits that ended before this are forgotten.
    package func setWait(_ server: String, until: Int64, now: Int64) throws(StoreError) {
        try StoreError.saying {
            try database.write { database in
                try database.cachedStatement(sql: "DELETE FROM wait WHERE until < ?").execute(arguments: [now])
                try database.cachedStatement(
                    sql: """
                        INSERT INTO wait (server, until) VALUES (?, ?)
                        ON CONFLICT (server) DO UPDATE SET until = max(until, excluded.until)
                        """
                ).execute(arguments: [server, until])
            }
        }
    }
}
