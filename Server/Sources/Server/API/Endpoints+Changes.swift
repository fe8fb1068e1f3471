import BergfriedCore
import BergfriedRoom
import BergfriedWatchFile
import Foundation
import HTTPTypes
import Hummingbird

extension Endpoints {
  private struct Based: Decodable {
    let base: Int64
  }

  private struct Edited: Decodable {
    let base: Int64
    let edit: WatchEdit
    let note: String?
  }

  private struct Placed: Decodable {
    let base: Int64
    let tower: String
    let x: Double
    let y: Double
  }

  private struct Outlined: Decodable {
    let base: Int64
    let zone: String
    let kind: String?
    let corners: [[Double]]
  }

  private struct Restored: Decodable {
    let base: Int64
    let revision: Int64
  }

  private struct Named: Decodable {
    let name: String
  }

  private static let based = Schema.object([("base", .count)])
  private static let changed = Endpoint.Outcome(
    status: 200, mediaType: "application/json", schema: .named("Change"),
    text: "Where the room is then")

  private static func change(
    _ path: String, _ role: Role, _ summary: String, _ body: Schema,
    _ work: @escaping @Sendable (Call) async throws -> JournalState
  ) -> Endpoint {
    Endpoint(
      method: .post, path: path, role: role, summary: summary, body: body, outcome: changed,
      answer: { call in try .json(Changed(await work(call))) })
  }

  /// Changes of the watch. Who makes one says of which revision.
  static let changes: [Endpoint] =
    [
      change(
        "/api/edits", .plan, "Edits the watch; 409 where someone else has changed the same thing.",
        .object(
          [("base", .count), ("edit", .named("Edit")), ("note", .string)], optional: ["note"])
      ) { call in
        let body = try await call.json(Edited.self)
        guard body.edit.operations.allSatisfy({ !$0.path.isEmpty }), !body.edit.operations.isEmpty
        else { throw Problem(.badRequest, "the edit does nothing, or goes nowhere") }
        return try await call.room.apply(
          body.edit, to: body.base, by: call.author, note: String((body.note ?? "").prefix(200)))
      },
      change(
        "/api/place-tower", .plan, "Puts a tower to a place of the working frame.",
        .object([("base", .count), ("tower", .string), ("x", .number), ("y", .number)])
      ) { call in
        let body = try await call.json(Placed.self)
        return try await call.room.place(
          body.tower, x: body.x, y: body.y, base: body.base, by: call.author)
      },
      change(
        "/api/outline-zone", .plan,
        "Draws a zone's outline anew, corners in the working frame; with a kind, a new zone.",
        .object(
          [
            ("base", .count), ("zone", .string),
            ("kind", .choice(Watch.Zone.Kind.allCases.map(\.rawValue))),
            ("corners", .corners),
          ], optional: ["kind"])
      ) { call in
        let body = try await call.json(Outlined.self)
        let kind = body.kind.map(Watch.Zone.Kind.init(rawValue:))
        guard kind != .some(nil) else {
          throw Problem(.badRequest, "kind is none of private, sanctuary, area")
        }
        return try await call.room.outline(
          (body.zone, kind ?? nil), along: try points(body.corners, 3...1000),
          base: body.base, by: call.author)
      },
      change("/api/undo", .plan, "Takes the last change back.", based) { call in
        try await call.room.undo(from: try await call.json(Based.self).base, by: call.author)
      },
      change("/api/redo", .plan, "Makes it again.", based) { call in
        try await call.room.redo(from: try await call.json(Based.self).base, by: call.author)
      },
      change(
        "/api/restore", .plan, "Takes up the text of an earlier revision.",
        .object([("base", .count), ("revision", .count)])
      ) { call in
        let body = try await call.json(Restored.self)
        return try await call.room.restore(body.revision, from: body.base, by: call.author)
      },
      change("/api/import", .command, "Takes in what the watch file says now.", based) { call in
        try await call.room.importFile(
          from: try await call.json(Based.self).base, by: call.author)
      },
      change("/api/save", .command, "Writes the watch into its file.", based) { call in
        try await call.room.saveFile(from: try await call.json(Based.self).base, by: call.author)
      },
    ] + history

  private static let history: [Endpoint] = [
    Endpoint(
      method: .get, path: "/api/history", role: .look, summary: "What was changed, when, by whom.",
      parameters: [
        .init("before", .count, "only what was before this revision"),
        .init("limit", .whole(1...500), "how many; 50 if left out"),
      ],
      outcome: .init(
        status: 200, mediaType: "application/json", schema: .list(.named("Move")),
        text: "The newest first"),
      answer: { call in
        let limit = try call.query.whole("limit") ?? 50
        guard (1...500).contains(limit) else { throw Problem(.badRequest, "limit is 1 to 500") }
        return try .json(
          await call.room.history(
            before: try call.query.whole("before") ?? .max, limit: Int(limit)))
      }),
    Endpoint(
      method: .get, path: "/api/versions", role: .look, summary: "Revisions that have names.",
      outcome: .init(
        status: 200, mediaType: "application/json", schema: .list(.named("Version")),
        text: "The newest first"),
      answer: { call in try .json(await call.room.versions()) }),
    Endpoint(
      method: .post, path: "/api/versions", role: .plan, summary: "Gives this revision a name.",
      body: .object([("name", .text(longest: 80))]),
      outcome: .init(
        status: 201, mediaType: "application/json", schema: .list(.named("Version")),
        text: "All that have names"),
      answer: { call in
        let name = try await call.json(Named.self).name.trimmingCharacters(in: .whitespaces)
        guard Schema.isText(name, 80) else {
          throw Problem(.badRequest, "a name has 1 to 80 letters")
        }
        try await call.room.name(name, by: call.author)
        return try .json(await call.room.versions(), status: .created)
      }),
  ]
}
