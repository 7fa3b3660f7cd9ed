import Notices
import OfficialText

extension CheckedText {
    /// What the reading says a place is, in units; found by halving.
    func kind(at unit: Int) -> Span.Kind? {
        let byte = text.byteOffset(of: unit)
        var (low, high) = (0, reading.spans.count)
        while low < high {
            let middle = (low + high) / 2
            if reading.spans[middle].range.upperBound > byte { high = middle } else { low = middle + 1 }
        }
        return low < reading.spans.count ? reading.spans[low].kind : nil
    }

    /// The sentences of a line, stops included: up to 。！？ or a semicolon.
    func sentences(of line: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = line.lowerBound
        for place in text.landmarks.members(in: line)
        where Letter.endsSentence(self.unit(place)) || self.unit(place) == Letter.semicolon {
            sentences.append(start..<place + 1)
            start = place + 1
        }
        if start < line.upperBound { sentences.append(start..<line.upperBound) }
        return sentences
    }
}
