import CGDAL

/// The version of the GDAL library in use, such as `3.6.2`.
public var gdalVersion: String { String(cString: GDALVersionInfo("RELEASE_NAME")) }
