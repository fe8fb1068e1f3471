/// The files of the room's page that are in the program.
enum PageList {
  static let files: [(name: String, bytes: [UInt8])] = [
    ("index.html", PackageResources.index_html),
    ("room.css", PackageResources.room_css),
    ("room.js", PackageResources.room_js),
    ("api.js", PackageResources.api_js),
    ("store.js", PackageResources.store_js),
    ("strings.js", PackageResources.strings_js),
    ("map.js", PackageResources.map_js),
    ("layers.js", PackageResources.layers_js),
    ("mask.js", PackageResources.mask_js),
    ("geometry.js", PackageResources.geometry_js),
    ("handles.js", PackageResources.handles_js),
    ("cards.js", PackageResources.cards_js),
    ("figures.js", PackageResources.figures_js),
    ("panorama.js", PackageResources.panorama_js),
    ("night.js", PackageResources.night_js),
    ("streets.js", PackageResources.streets_js),
    ("area.js", PackageResources.area_js),
    ("history.js", PackageResources.history_js),
    ("menus.js", PackageResources.menus_js),
    ("hash.js", PackageResources.hash_js),
    ("view.js", PackageResources.view_js),
  ]
}
