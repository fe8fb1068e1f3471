#!/usr/bin/env bash
# A flag that is given twice is as good as not given at all to swift-configuration.
#
# Its provider of command-line arguments reads "--port 8081 --port 8082" as a list. Asked for one text, it
# says nothing, as it does for a flag that is not there, so that a reader with a default takes that: a
# server that is told two ports listens on neither, and nothing is said. A program that reads single
# values must look for repeated flags itself.
#
# Seen with swift-configuration 1.4.0. Fails if that changes.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/Sources/Ports"
cat >"$folder/Package.swift" <<'SWIFT'
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Ports", platforms: [.macOS(.v15)],
  dependencies: [
    .package(
      url: "https://github.com/apple/swift-configuration", exact: "1.4.0",
      traits: ["CommandLineArguments"])
  ],
  targets: [
    .executableTarget(
      name: "Ports",
      dependencies: [.product(name: "Configuration", package: "swift-configuration")])
  ])
SWIFT
cat >"$folder/Sources/Ports/main.swift" <<'SWIFT'
import Configuration

for arguments in [["--port", "8081"], ["--port", "8081", "--port", "8082"], []] {
  let reader = ConfigReader(
    provider: CommandLineArgumentsProvider(arguments: ["ports"] + arguments))
  let one = reader.string(forKey: "port") ?? "nothing"
  let number = reader.int(forKey: "port", default: 8080)
  let all = reader.stringArray(forKey: "port") ?? []
  print("\(arguments.joined(separator: " ")): one \(one), number \(number), all \(all)")
}
SWIFT

seen=$(cd "$folder" && swift run -q 2>/dev/null)
expected='--port 8081: one 8081, number 8081, all ["8081"]
--port 8081 --port 8082: one nothing, number 8080, all ["8081", "8082"]
: one nothing, number 8080, all []'
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo "That is not what was seen before." >&2
  exit 1
fi
