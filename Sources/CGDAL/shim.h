#pragma once
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
#include <sys/stat.h>

/// What stands at a path: 0 nothing, 1 a file, 2 a folder, 3 something else, such as a device.
///
/// Swift cannot see the structure that VSIStatL fills; on 64-bit systems it is `struct stat`.
static inline int bergfried_kind_of_path(const char *path) {
  _Static_assert(sizeof(long) == 8, "struct stat is not VSIStatL's here");
  struct stat status;
  if (VSIStatL(path, (VSIStatBufL *)&status) != 0) return 0;
  if (S_ISREG(status.st_mode)) return 1;
  return S_ISDIR(status.st_mode) ? 2 : 3;
}
