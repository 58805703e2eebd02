extension Vocabularies {
    /// Podcasts, as Apple's directory takes them.
    static let iTunes: [String: ElementGrammar] = tables(
        each("itunes:author itunes:keywords itunes:subtitle", .once(.words(255))),
        [
            "itunes:summary": .once(.words(4000)), "itunes:block": .once(.yesOrNo),
            "itunes:explicit": .once(.trueOrFalse),
        ],
        ["itunes:image": .attributes(["href": .webAddress], required: ["href"], isOnce: true)],
        [
            "itunes:owner": .holding(
                ["itunes:email": .once(.mail), "itunes:name": .once(.words(255))], needed: ["itunes:email"], .feed,
                isOnce: true),
            "itunes:category": ElementGrammar(
                value: .nothing, places: .feed, attributes: ["text": .oneOf(categories)], required: ["text"],
                children: [
                    "itunes:category": .attributes(["text": .oneOf(subcategories)], required: ["text"])
                ]),
            "itunes:new-feed-url": .once(.address, .feed), "itunes:pubDate": .once(.rfc822, .feed),
            "itunes:type": .once(.oneOf(["episodic", "serial"]), .feed),
            "itunes:duration": .once(.duration, .entry), "itunes:title": .once(.any, .entry),
            "itunes:episodeType": .once(.oneOf(["full", "trailer", "bonus"]), .entry),
        ],
        each("itunes:episode itunes:season", .once(.positive, .entry)))

    static let categories = [
        "Arts", "Business", "Comedy", "Education", "Fiction", "Government", "History", "Health & Fitness",
        "Kids & Family", "Leisure", "Music", "News", "Religion & Spirituality", "Science", "Society & Culture",
        "Sports", "Technology", "True Crime", "TV & Film",
    ]

    /// Which category each stands in is not asked here: ``ExtensionGrammar`` does.
    static let subcategories = subcategoriesByCategory.values.flatMap { $0 }

    static let subcategoriesByCategory: [String: [String]] = [
        "Arts": ["Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"],
        "Business": ["Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"],
        "Comedy": ["Comedy Interviews", "Improv", "Stand-Up"],
        "Education": ["Courses", "How To", "Language Learning", "Self-Improvement"],
        "Fiction": ["Comedy Fiction", "Drama", "Science Fiction"],
        "Health & Fitness": [
            "Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality",
        ],
        "Kids & Family": ["Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"],
        "Leisure": [
            "Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies", "Home & Garden", "Video Games",
        ],
        "Music": ["Music Commentary", "Music History", "Music Interviews"],
        "News": [
            "Business News", "Daily News", "Entertainment News", "News Commentary", "Politics", "Sports News",
            "Tech News",
        ],
        "Religion & Spirituality": [
            "Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Spirituality",
        ],
        "Science": [
            "Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics", "Natural Sciences", "Nature",
            "Physics", "Social Sciences",
        ],
        "Society & Culture": [
            "Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships",
        ],
        "Sports": [
            "Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby", "Running",
            "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling",
        ],
        "TV & Film": ["After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"],
    ]
}
