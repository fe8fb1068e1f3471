import CCairo

/// Takes in the bytes of a file that Cairo writes. It must outlive the surface that writes to it.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  private var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  private static let write: cairo_write_func_t = { closure, data, count in
    let sink = Unmanaged<ByteSink>.fromOpaque(closure!).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }

  /// A surface that writes an SVG here as it is drawn on and finished, in pixels.
  func svgSurface(width: Double, height: Double) -> OpaquePointer {
    let surface = cairo_svg_surface_create_for_stream(ByteSink.write, closure, width, height)!
    cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PX)
    return surface
  }

  func takePNG(of image: OpaquePointer) -> cairo_status_t {
    cairo_surface_write_to_png_stream(image, ByteSink.write, closure)
  }
}
