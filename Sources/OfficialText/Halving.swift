extension RandomAccessCollection where Index == Int {
    /// The index of the first element that meets a condition which all after it meet, too; the end when none does.
    ///
    /// Found by halving.
    @inlinable
    public func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
