/// Activity Streams for Atom: http://activitystrea.ms/spec/1.0/
enum ActivityStreams: ExtensionNamespace {
    static let uri = "http://activitystrea.ms/spec/1.0/"
    static let prefix = "activity"
}
