extension ErrorCode {
  /// Rasters of heights: what they hold, where they lie, and how they go together.
  static let terrainCodes: [ErrorCode] = [
    .terrainNoCRS, .terrainUnplaced, .terrainNowhere, .terrainNoRaster, .terrainNoBand,
    .terrainComplex, .terrainPicture, .terrainEncoding, .terrainDamaged, .terrainSize,
    .terrainNoPosition, .terrainDamagedPosition, .terrainGeocentric, .terrainUnevenAxes,
    .terrainTileName, .terrainUnknownUnit, .terrainNoUnit, .terrainRotated,
    .terrainFramesDiffer, .terrainUnitsDiffer, .terrainTilesApart, .terrainTooWide,
    .terrainCannotWarp, .terrainCellSize, .terrainHeight, .terrainFolder, .terrainNotThere,
  ]

  /// The terrain names no coordinate system.
  public static let terrainNoCRS = ErrorCode(
    "terrain.no-crs", .badData,
    Guidance(
      title: "The terrain names no coordinate system",
      meaning: """
        The raster's file does not say in which coordinate reference system its coordinates are, \
        so its cells have no place on earth and their size in metres is a guess.
        """,
      cure: """
        Name the system that the data's publisher states: \(setting: .crs, "EPSG:2056"). If the \
        coordinates are plain metres of a site of their own, say \(setting: .assumesMetres).
        """))

  /// The terrain has no place on earth.
  public static let terrainUnplaced = ErrorCode(
    "terrain.unplaced", .usage,
    Guidance(
      title: "The terrain has no place on earth",
      meaning: """
        Longitude, latitude or another frame was asked for, but the terrain is in plain metres or \
        in a local grid, from which no way leads to the rest of the earth.
        """,
      cure: """
        Use the raster's own coordinates, or say where it lies: \(setting: .crs, "EPSG:2056").
        """))

  /// The middle of the terrain is nowhere on earth.
  public static let terrainNowhere = ErrorCode(
    "terrain.nowhere", .badData,
    Guidance(
      title: "The middle of the terrain is nowhere on earth",
      meaning: """
        The raster's corner, its cell size or its coordinate system is wrong: in the system that \
        it names, its middle has no longitude and latitude.
        """,
      cure: """
        Look at it with `gdalinfo dem.tif`, and write the right corners and system: \
        `gdal_translate -a_ullr LEFT TOP RIGHT BOTTOM -a_srs EPSG:2056 dem.tif placed.tif`.
        """))

  /// The file holds no raster band.
  public static let terrainNoRaster = ErrorCode(
    "terrain.no-raster", .badData,
    Guidance(
      title: "The file holds no raster band",
      meaning: """
        The file opens, but is a container of several rasters, such as netCDF or HDF, or holds \
        features only.
        """,
      cure: """
        Name one of the rasters in it as `gdalinfo FILE` lists them, for example \
        `NETCDF:"heights.nc":elevation`.
        """))

  /// The raster has no band of that number.
  public static let terrainNoBand = ErrorCode(
    "terrain.no-such-band", .usage,
    Guidance(
      title: "The raster has no band of that number",
      meaning: "A band was asked for that the file does not have. Bands are counted from 1.",
      cure: """
        Look at the bands with `gdalinfo dem.tif` and name one of them: \(setting: .band, "1").
        """))

  /// The band holds complex numbers.
  public static let terrainComplex = ErrorCode(
    "terrain.complex-numbers", .badData,
    Guidance(
      title: "The band holds complex numbers",
      meaning: """
        Each cell has a real and an imaginary part, as radar images have; neither is a height.
        """,
      cure: """
        Take a raster of heights, or one part of the numbers: `gdal_translate -ot Float32 \
        radar.tif part.tif`.
        """))

  /// The raster is a picture, not heights.
  public static let terrainPicture = ErrorCode(
    "terrain.picture", .badData,
    Guidance(
      title: "The raster is a picture, not heights",
      meaning: """
        The band holds colours, numbers of colours or greys of a shaded relief. Taken as metres \
        they would give hills that are not there.
        """,
      cure: """
        Take the elevation model that the picture was drawn from. Tiles that hold heights as \
        colours are read with \(setting: .encoding, "terrain-rgb") or \
        \(setting: .encoding, "terrarium"); a band that holds heights all the same with \
        \(setting: .band, "1").
        """))

  /// The raster is no picture that heights can be decoded from.
  public static let terrainEncoding = ErrorCode(
    "terrain.wrong-encoding", .badData,
    Guidance(
      title: "The raster is no picture that heights can be decoded from",
      meaning: """
        Heights as colours need three bands of bytes: red, green and blue. This raster has others.
        """,
      cure: """
        Leave the encoding out if the raster holds heights as they are, or name the tiles as their \
        server gives them.
        """))

  /// The heights cannot be read.
  public static let terrainDamaged = ErrorCode(
    "terrain.damaged", .badData,
    Guidance(
      title: "The heights cannot be read",
      meaning: """
        The file is damaged, cut off or of a kind that GDAL reads in part only: it opens, and some \
        of its cells cannot be had.
        """,
      cure: """
        Fetch or copy it again, and look whether `gdalinfo -checksum dem.tif` goes through without \
        an error.
        """))

  /// The raster has no size that can be worked with.
  public static let terrainSize = ErrorCode(
    "terrain.impossible-size", .badData,
    Guidance(
      title: "The raster has no size that can be worked with",
      meaning: """
        It has no column or no row, or so many that their number cannot be counted in bytes.
        """,
      cure: """
        Look at it with `gdalinfo dem.tif`; cut out the part that is wanted: `gdal_translate \
        -projwin LEFT TOP RIGHT BOTTOM dem.tif part.tif`.
        """))

  /// Nothing says where the raster's cells lie.
  public static let terrainNoPosition = ErrorCode(
    "terrain.no-position", .badData,
    Guidance(
      title: "Nothing says where the raster's cells lie",
      meaning: """
        The file has no position, or only control points, which tie some cells to the ground and \
        leave the others open.
        """,
      cure: """
        Give it corners with `gdal_translate -a_ullr LEFT TOP RIGHT BOTTOM -a_srs EPSG:2056 \
        dem.png placed.tif`, or lay control points into a grid with `gdalwarp -r bilinear dem.tif \
        grid.tif`.
        """))

  /// The raster's position is damaged.
  public static let terrainDamagedPosition = ErrorCode(
    "terrain.damaged-position", .badData,
    Guidance(
      title: "The raster's position is damaged",
      meaning: """
        Its corner or the size of its cells is no number, or cells have no width or a width that \
        nothing on earth is measured in.
        """,
      cure: """
        Say anew where it lies: `gdal_translate -a_ullr LEFT TOP RIGHT BOTTOM -a_srs EPSG:2056 \
        dem.tif placed.tif`.
        """))

  /// The raster is in geocentric coordinates.
  public static let terrainGeocentric = ErrorCode(
    "terrain.geocentric", .badData,
    Guidance(
      title: "The raster is in geocentric coordinates",
      meaning: """
        Such coordinates are measured from the middle of the earth along three axes; no map is \
        drawn in them, so the file names the wrong system.
        """,
      cure: "Write the right one into the file: `gdal_edit.py -a_srs EPSG:2056 dem.tif`."))

  /// The raster's rows or columns are not evenly spaced.
  public static let terrainUnevenAxes = ErrorCode(
    "terrain.uneven-axes", .badData,
    Guidance(
      title: "The raster's rows or columns are not evenly spaced",
      meaning: """
        A netCDF or HDF file may list a coordinate for each row and column. Here they are not at \
        even steps, so most cells would lie at wrong places.
        """,
      cure: "Bring it to even steps first, for example with `interp` of Python's xarray."))

  /// A tile of one degree has lost its name.
  public static let terrainTileName = ErrorCode(
    "terrain.tile-name", .badData,
    Guidance(
      title: "A tile of one degree has lost its name",
      meaning: """
        Tiles of the SRTM kind say by their name alone where they lie. This file has such a tile's \
        size and another name.
        """,
      cure: "Give it the name that it had: `mv tile.hgt N47E009.hgt`."))

  /// The unit of the heights is not known.
  public static let terrainUnknownUnit = ErrorCode(
    "terrain.unknown-unit", .badData,
    Guidance(
      title: "The unit of the heights is not known",
      meaning: "The band names a unit that is no unit of height known here.",
      cure: "Say which unit is meant: \(setting: .verticalUnit, "metre")."))

  /// Nothing says in which unit the heights are.
  public static let terrainNoUnit = ErrorCode(
    "terrain.no-unit", .badData,
    Guidance(
      title: "Nothing says in which unit the heights are",
      meaning: """
        The map is measured in feet or another unit, and the file does not say whether its heights \
        are too. A guess would be wrong by a factor of three.
        """,
      cure: "Say which unit they are in: \(setting: .verticalUnit, "us-survey-foot")."))

  /// The grid is not north up.
  public static let terrainRotated = ErrorCode(
    "terrain.rotated", .badData,
    Guidance(
      title: "The grid is not north up",
      meaning: """
        Its rows and columns are rotated, sheared, or run from south to north or from east to \
        west.
        """,
      cure: """
        Turn it first: `gdalwarp -r bilinear dem.tif north-up.tif`; with `-r near` for one that is \
        only flipped.
        """))

  /// Tiles are in different coordinate systems.
  public static let terrainFramesDiffer = ErrorCode(
    "terrain.frames-differ", .badData,
    Guidance(
      title: "Tiles are in different coordinate systems",
      meaning: """
        Rasters that are read as one must share a coordinate system, or heights of one would be \
        put beside those of another place.
        """,
      cure: """
        Bring them into one: `gdalwarp -r bilinear -t_srs EPSG:2056 east.tif east-warped.tif`.
        """))

  /// Tiles have their heights in different units.
  public static let terrainUnitsDiffer = ErrorCode(
    "terrain.units-differ", .badData,
    Guidance(
      title: "Tiles have their heights in different units",
      meaning: "Of rasters that are read as one, some are in metres and some in feet.",
      cure: """
        Convert one, or say which unit all are in if the files are wrong: \
        \(setting: .verticalUnit, "metre").
        """))

  /// Tiles do not fit together as one raster.
  public static let terrainTilesApart = ErrorCode(
    "terrain.tiles-apart", .badData,
    Guidance(
      title: "Tiles do not fit together as one raster",
      meaning: "GDAL cannot lay these rasters side by side.",
      cure: """
        Put them together with `gdalbuildvrt all.vrt *.tif` and look at what that says, or name \
        fewer of them.
        """))

  /// So much of a body cannot be laid flat.
  public static let terrainTooWide = ErrorCode(
    "terrain.too-wide", .usage,
    Guidance(
      title: "So much of a body cannot be laid flat",
      meaning: """
        Distances are measured in a flat frame, which is true for some degrees around its middle \
        only.
        """,
      cure: """
        Cut out the place that is watched: `gdal_translate -projwin WEST NORTH EAST SOUTH moon.tif \
        part.tif`.
        """))

  /// The raster cannot be warped.
  public static let terrainCannotWarp = ErrorCode(
    "terrain.cannot-warp", .badData,
    Guidance(
      title: "The raster cannot be warped",
      meaning: """
        The raster does not go into the frame or the cells that were asked for, often as it \
        reaches far beyond the zone that the frame was made for.
        """,
      cure: """
        Name a frame made for the place that is watched: \(setting: .frame, "EPSG:32632"). Or cut \
        the raster first.
        """))

  /// The size of cells asked for is none.
  public static let terrainCellSize = ErrorCode(
    "terrain.cell-size", .usage,
    Guidance(
      title: "The size of cells asked for is none",
      meaning: "Cells were asked for whose side is not a number of metres above 0.",
      cure: "Name the side of a cell in metres: \(setting: .resolution, "10")."))

  /// A number in the terrain can be no height.
  public static let terrainHeight = ErrorCode(
    "terrain.no-height", .badData,
    Guidance(
      title: "A number in the terrain can be no height",
      meaning: """
        It is infinite, no number or beyond a million metres, and the raster does not say that it \
        stands for missing data.
        """,
      cure: "Say that it does: \(setting: .noData, "-32768")."))

  /// The folder holds no raster.
  public static let terrainFolder = ErrorCode(
    "terrain.empty-folder", .badData,
    Guidance(
      title: "The folder holds no raster",
      meaning: """
        A folder stands for all rasters in it, and in this one there is none that GDAL reads.
        """,
      cure: "Name a folder with some, or the files themselves."))

  /// The terrain does not reach what is asked for.
  public static let terrainNotThere = ErrorCode(
    "terrain.not-there", .badData,
    Guidance(
      title: "The terrain does not reach what is asked for",
      meaning: "The map, the towers or the part asked for lie beyond the edges of the raster.",
      cure: """
        Name rasters that cover it; several are read as one. Look whether longitude and latitude \
        were swapped.
        """))
}
