// The engines that Bergfried is measured beside. The benchmark keeps a door to GDAL of its own, so
// that what it measures never passes through Bergfried's.
#pragma once
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <gdal.h>
#include <gdal_alg.h>
#include <ogr_srs_api.h>
