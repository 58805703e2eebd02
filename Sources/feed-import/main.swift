import Syndication
let path = CommandLine.arguments[1]
var reader = try FeedReader(file: path)
var n = 0
var bytes = 0
while let entry = try reader.next() { n += 1; bytes += entry.links.count }
print(n, bytes)
