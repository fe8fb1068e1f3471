#ifndef CGDAL_H
#define CGDAL_H

/// GDAL's C interface, loaded when it is first called: see CLazy.h.

// Functions of the same names stand here; were they visible, GDAL's own calls would come to them.
#define CPL_DLL __attribute__((visibility("hidden")))

#if __has_include(<gdal.h>)
#include <cpl_atomic_ops.h>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_minixml.h>
#include <cpl_multiproc.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <gdal_alg.h>
#include <gdal_utils.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#else
// Where Debian and Fedora have them.
#include <gdal/cpl_atomic_ops.h>
#include <gdal/cpl_conv.h>
#include <gdal/cpl_error.h>
#include <gdal/cpl_minixml.h>
#include <gdal/cpl_multiproc.h>
#include <gdal/cpl_string.h>
#include <gdal/cpl_vsi.h>
#include <gdal/gdal.h>
#include <gdal/gdal_alg.h>
#include <gdal/gdal_utils.h>
#include <gdal/ogr_api.h>
#include <gdal/ogr_srs_api.h>
#endif
#include <sys/stat.h>

/// What stands at a path: 0 nothing, 1 a file, 2 a folder, 3 something else, such as a device.
///
/// Swift cannot see the structure that VSIStatL fills; on 64-bit systems it is `struct stat`.
int bergfried_kind_of_path(const char *path);

#endif
