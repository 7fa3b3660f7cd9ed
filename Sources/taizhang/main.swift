import Commands
import Foundation
import Workbench

let surroundings = Surroundings(
    console: .standard(), environment: ProcessInfo.processInfo.environment, files: .local())
let status = await Program(in: surroundings).run(Array(CommandLine.arguments.dropFirst()))
exit(status.rawValue)
