extension Entry {
    /// The picture, where the extensions do not say it.
    var unpromotedImage: String? {
        guard let image, extensions.isEmpty || promoted(to: Entry()).image != image else { return nil }
        return image
    }
}
