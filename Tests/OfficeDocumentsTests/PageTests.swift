import Foundation
import OfficeDocuments
import OfficialText
import Testing

/// The text of a page.
private func page(_ html: String) throws -> String? { try onlyText(html.bytes(.utf8), format: .html) }

@Suite struct PageTests {
    @Test(arguments: [
        ("甲", "甲\n"),
        ("<p>甲</p><p>乙</p>", "甲\n乙\n"),
        ("<div><div><p>甲</p></div></div><div>乙</div>", "甲\n乙\n"),
        ("甲<p>乙</p>丙", "甲\n乙\n丙\n"),
        ("<p>甲</p><p></p><div> </div><p>乙</p>", "甲\n乙\n"),
        ("甲<br>乙<br/>丙", "甲\n乙\n丙\n"),
        ("甲<br><br>乙", "甲\n\n乙\n"),
        ("<p>甲<br></p><p>乙</p>", "甲\n乙\n"),
        ("<p>甲 <br> 乙</p>", "甲\n乙\n"),
        ("<p>  甲  \n\t 乙 </p>", "甲 乙\n"),
        ("<p><span>甲</span> <b> 乙</b></p>", "甲 乙\n"),
        ("<p>&nbsp;&nbsp;甲\u{3000}\u{3000}乙&nbsp;</p>", "\u{A0}\u{A0}甲\u{3000}\u{3000}乙\u{A0}\n"),
        ("<p>&lt;&amp;&gt;&#x4e00;&#19968;&hellip;&mdash;&#150;&foo;&</p>", "<&>一一…—–&foo;&\n"),
        ("<pre>\n 甲  乙\r\n\t丙\n</pre>丁", " 甲  乙\n\t丙\n丁\n"),
        ("<ul><li>甲<li>乙</ul>丙", "甲\n乙\n丙\n"),
        ("<h1>甲</h1>乙<hr>丙", "甲\n乙\n丙\n"),
        ("<p>甲<p>乙<div>丙</p>丁", "甲\n乙\n丙丁\n"),
        ("<p hidden style=\"display:none\">甲</p>", "甲\n"),
        ("甲<script>var a = \"<p>x</p>\"; if (a</b) {}</script>乙<style>p{}</style>丙", "甲乙丙\n"),
        ("<head><title>题</title><meta charset=gb2312></head><body>甲</body>", "甲\n"),
        ("<title>题<p>甲</p>", "甲\n"),
        ("甲<!-- 乙 <p>丙</p> -->丁", "甲丁\n"),
        ("甲<template><p>乙</p><template>丙</template>丁</template>戊", "甲戊\n"),
        ("<p><![if !supportLists]><span>1.</span><![endif]>甲</p>", "1.甲\n"),
        ("a < b <3 <张三> <> x<", "a < b <3 <张三> <> x<\n"),
        ("<html><body>甲</body></html>乙</body></html><p>丙", "甲乙\n丙\n"),
        ("<html><body>甲</body></html><html><head><title>题</title></head><body><p>乙</body></html>", "甲\n乙\n"),
        ("<select><option>甲<option>乙</select>", "甲\n乙\n"),
        ("甲\u{C}乙", "甲 乙\n"),
        ("甲<!-->乙<!--->丙<!---->丁--><!--[if !IE]><!-->戊<!--<![endif]-->", "甲乙丙丁-->戊\n"),
        ("<a href=\"x\"\" title='y'>甲</a> <a href=z>乙</a>", "甲 乙\n"),
    ]) func `页面的文字`(html: String, text: String) throws { #expect(try page(html) == text) }

    @Test(arguments: [
        ("<table><tr><td>甲</td><td>乙</td></tr><tr><th>丙</th><td>丁</td></tr></table>", "甲\t乙\n丙\t丁\n"),
        ("<table>\n<tbody>\n<tr>\n<td> 甲 </td>\n<td></td>\n<td>乙</td>\n</tr>\n</tbody>\n</table>", "甲\t\t乙\n"),
        ("<table><tr><td><p>甲</p><p>乙</p></td><td>丙<br>丁</td></tr></table>", "甲 乙\t丙 丁\n"),
        ("<table><tr><td><p>甲</p><p>乙</p></td></tr></table>", "甲\n乙\n"),
        ("<table><td>甲<td>乙<tr><td>丙<td>丁</table>戊", "甲\t乙\n丙\t丁\n戊\n"),
        (
            "<table><tr><td><p>甲</p><p>乙</p><table><tr><td>丙</td><td>丁</td></tr></table></td><td>戊</td></tr></table>",
            "甲\n乙\n丙\t丁\n戊\n"
        ),
        ("<table><caption>表</caption><tr><td>甲</td><td>乙", "表\n甲\t乙\n"),
        ("甲<table><tr><td>乙</td><td>丙</td></tr></table>丁", "甲\n乙\t丙\n丁\n"),
        ("<td>甲</td><td>乙</td>", "甲\n乙\n"),
        ("<table><tr><td><pre>甲\t乙\n丙</pre></td><td>丁</td></tr></table>", "甲 乙 丙\t丁\n"),
    ]) func `表格一行一行`(html: String, text: String) throws { #expect(try page(html) == text) }

    @Test func `没有写完的标签和注释要说明`() throws {
        func diagnostics(_ html: String) throws -> [String] {
            let file = try DocumentReader.read(bytes: html.bytes(.utf8), name: "a.html", format: .html)
            return file.manuscripts[0].diagnostics.map(\.message)
        }
        let cutOff = "网页有一处标签或注释没有写完，其后的文字没有读出，请对照原网页。"
        for html in ["甲\n<!-- <p>乙</p>", "甲<p title=\"乙>丙</p>", "甲<p", "甲</p", "甲<?乙"] {
            #expect(try diagnostics(html) == [cutOff])
            #expect(try page(html) == "甲\n")
        }
        #expect(try diagnostics("甲<script>乙<p>丙</p>") == ["网页在 <script> 里结束，它后面的文字没有读出，请对照原网页。"])
        #expect(try diagnostics("甲<p>乙<div>丙") == [])
        #expect(try diagnostics("甲<script>乙</script>") == [])
        #expect(try diagnostics("甲&#0;乙").count == 1)
        #expect(try page("甲&#0;乙") == "甲\u{FFFD}乙\n")
        #expect(try page("甲\u{0}乙\u{1}丙\u{FFFE}<a title='&#0;'>丁</a>") == "甲\u{FFFD}乙\u{FFFD}丙\u{FFFD}丁\n")
    }

    @Test func `嵌套十万层不丢字`() throws {
        let depth = 100_000
        let deep = String(repeating: "<div>", count: depth) + "甲" + String(repeating: "</div>", count: depth) + "乙"
        #expect(try page(deep) == "甲\n乙\n")
        #expect(try page(String(repeating: "<b><i>", count: depth) + "甲") == "甲\n")
        #expect(try page(String(repeating: "<table><tr><td>", count: depth) + "甲") == "甲\n")
        let lists = (1...depth).map { "<ul><li>\($0)" }.joined()
        #expect(try page(lists) == (1...depth).map { "\($0)\n" }.joined())
    }

    @Test func `长得没有尽头的一行也读完`() throws {
        let line = String(repeating: "整改", count: 200_000)
        #expect(try page("<p>\(line)") == line + "\n")
        #expect(try page("<img src=\"data:\(line)\">甲") == "甲\n")
        #expect(try page("<p>\(line)</p><script>\(line)</script><p>甲</p>") == line + "\n甲\n")
        #expect(try page("<!--\(line)-->甲") == "甲\n")
    }

    @Test func `故意纠缠的网页不拖住程序`() {
        let tangled = String(repeating: "<div>", count: 60_000) + String(repeating: "</span>", count: 60_000) + "甲"
        let crowded = "<p " + (0..<60_000).map { "属\($0)" }.joined(separator: " ") + ">甲"
        let misplaced = String(repeating: "<b><body>", count: 60_000) + "甲"
        let attributes = (0..<8000).map { " 属\($0)" }.joined()
        let ignored = "<p>甲" + String(repeating: "<body\(attributes)>", count: 40)
        let unspaced = "<p " + (0..<60_000).map { "属\($0)=''" }.joined() + ">甲"
        for html in [tangled, crowded, misplaced, ignored, unspaced] {
            #expect(throws: DocumentError("a.html", .tangled)) {
                try DocumentReader.read(bytes: html.bytes(.utf8), name: "a.html", format: .html)
            }
        }
    }
}

@Suite struct PageRecognitionTests {
    @Test(arguments: [
        ("<!DOCTYPE html><html><body>甲</body></html>", "a.txt"), ("\n<HTML>甲", "a"), ("<body>甲", "a"),
        ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- x --><html xmlns=\"\">甲</html>", "a.txt"),
        ("<p>甲</p><p>乙</p>", "a.txt"), ("通报\n<div><span>甲</span></div>", ""), ("<p>甲", "a.html"), ("甲<br>乙", "a.HTM"),
        ("<table><tr><td>甲</td></tr></table>", "标准输入"),
    ]) func `是网页`(text: String, name: String) throws {
        #expect(try DocumentReader.read(bytes: text.bytes(.utf8), name: name).format == .html)
    }

    @Test(arguments: [
        ("甲<乙,丙>丁", "a.txt"), ("a < b, c > d", "a.html"), ("文中的<p>标签应删去", "a.txt"), ("<通知>甲", "a.txt"),
        ("见<html>一节", "a.txt"), ("1<p>2<p>3<p>4", "a.txt"), ("没有标签", "a.html"),
    ]) func `不是网页`(text: String, name: String) throws {
        let file = try DocumentReader.read(bytes: text.bytes(.utf8), name: name)
        #expect(file.format == .text)
        #expect(file.manuscripts.map(\.string) == [text])
    }

    @Test func `网页的编码以内容为准`() throws {
        func read(_ charset: String, _ encoding: String.Encoding) throws -> (TextEncoding, String?, [String]) {
            let html =
                "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=\(charset)\"></head>整改<p>甲</html>"
            let file = try DocumentReader.read(bytes: html.bytes(encoding), name: "a.html")
            return (file.encoding, file.manuscripts[0].string, file.manuscripts[0].diagnostics.map(\.message))
        }
        #expect(try read("gb2312", gb18030) == (.gb18030, "整改\n甲\n", []))
        #expect(try read("utf-8", .utf8) == (.utf8, "整改\n甲\n", []))
        #expect(
            try read("gb2312", .utf8) == (.utf8, "整改\n甲\n", ["网页声明的编码是 gb2312，内容却是 UTF-8，已按 UTF-8 读出。"]))
        #expect(
            try read("UTF-8", gb18030)
                == (.gb18030, "整改\n甲\n", ["网页声明的编码是 utf-8，内容却是 GB18030，已按 GB18030 读出。"]))
        #expect(try read("iso-8859-1", gb18030).0 == .gb18030)
        #expect(try read("utf-16", .utf16LittleEndian).1 == "整改\n甲\n")
    }

    @Test func `纯英文网页不计较声明`() throws {
        let file = try DocumentReader.read(bytes: "<meta charset=gbk><p>a</p>".bytes(.utf8), name: "a.html")
        #expect(file.manuscripts[0].diagnostics.isEmpty)
    }
}

@Suite struct PartTests {
    @Test func `换页符分开各份文件`() throws {
        let file = try DocumentReader.read(bytes: "甲\n\u{C}\n \u{C}乙\u{0}\u{C}".bytes(.utf8), name: "a.txt")
        #expect(file.manuscripts.map(\.string) == ["甲\n", "乙\u{FFFD}"])
        #expect(file.manuscripts.map { $0.diagnostics.map(\.range) } == [[], [3..<6]])
    }

    @Test func `没有换页符就是一份`() throws {
        let file = try DocumentReader.read(bytes: "\n甲\n".bytes(.utf8), name: "a.txt")
        #expect(file.manuscripts == [Manuscript(text: "\n甲\n".bytes(.utf8))])
    }
}
