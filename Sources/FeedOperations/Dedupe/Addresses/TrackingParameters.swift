/// Query parameters that say where a reader came from, and nothing about what is read.
///
/// A short list of our own, from what the vendors document for their users. A parameter that might select a page, such
/// as `id`, `p` or `source`, is not in it.
enum TrackingParameters {
    /// Families that share a beginning: Google Analytics, Matomo (formerly Piwik), HubSpot's ads.
    private static let prefixes = ["utm_", "mtm_", "matomo_", "piwik_", "hsa_"]

    private static let names = [
        // Google: Analytics, Ads, Display & Video, Merchant Center.
        "_ga", "_gl", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "srsltid",
        // Meta, X, TikTok, LinkedIn, Pinterest, Snapchat, Reddit, Instagram.
        "fbclid", "twclid", "ttclid", "li_fat_id", "epik", "sccid", "rdt_cid", "igshid", "igsh",
        // Microsoft Advertising, Yandex, Openstat.
        "msclkid", "yclid", "ysclid", "_openstat",
        // Matomo's older names.
        "pk_campaign", "pk_kwd", "pk_keyword", "pk_source", "pk_medium", "pk_content", "pk_cid",
        // Mailing: Mailchimp, HubSpot, Marketo, Vero, Klaviyo, Omeda.
        "mc_cid", "mc_eid", "_hsenc", "_hsmi", "__hstc", "__hssc", "__hsfp", "hsctatracking", "mkt_tok", "vero_id",
        "vero_conv", "_kx", "oly_enc_id", "oly_anon_id",
    ]

    private enum Entry {
        case name([UInt8])
        case prefix([UInt8])
    }

    /// Names and beginnings by their first byte, of which no more than some ten share one.
    private static let table: [[Entry]] = {
        var table = [[Entry]](repeating: [], count: 256)
        for name in names.map({ Array($0.utf8) }) { table[Int(name[0])].append(.name(name)) }
        for prefix in prefixes.map({ Array($0.utf8) }) { table[Int(prefix[0])].append(.prefix(prefix)) }
        return table
    }()

    /// Whether a parameter says nothing about what is read.
    static func contains(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first else { return false }
        return table[Int(URLParameter.lowercased(first))].contains { entry in
            switch entry {
            case .name(let known): known.count == name.count && begins(name, with: known)
            case .prefix(let known): known.count <= name.count && begins(name, with: known)
            }
        }
    }

    /// Whether a name begins with another, which is in small letters and no longer.
    private static func begins(_ name: ArraySlice<UInt8>, with known: [UInt8]) -> Bool {
        zip(known, name).allSatisfy { $0 == URLParameter.lowercased($1) }
    }
}
