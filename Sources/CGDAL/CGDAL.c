#include "CGDAL.h"

#include "CLazy.h"

#include <stdio.h>
#include <string.h>

/// The names of GDAL's shared library: the one of the headers, then the newest first.
static void *lazy_open_gdal(char *message, size_t size) {
#if defined(__APPLE__)
  const char *const names[] = {
      "libgdal.dylib", "/opt/homebrew/lib/libgdal.dylib", "/usr/local/lib/libgdal.dylib", NULL};
  return lazy_open("BERGFRIED_GDAL", names, message, size);
#else
  enum { oldest = 32, newest = 44, own = GDAL_VERSION_MINOR + 26 };
  char texts[newest - oldest + 3][24];
  const char *names[newest - oldest + 4];
  size_t count = 0;
  snprintf(texts[count++], sizeof *texts, "libgdal.so.%d", own);
  for (int number = newest; number >= oldest; --number) {
    snprintf(texts[count++], sizeof *texts, "libgdal.so.%d", number);
  }
  snprintf(texts[count++], sizeof *texts, "libgdal.so");
  for (size_t place = 0; place < count; ++place) names[place] = texts[place];
  names[count] = NULL;
  void *handle = lazy_open("BERGFRIED_GDAL", names, message, size);
  if (handle == NULL) {
    const size_t used = strlen(message);
    snprintf(
        message + used, size - used,
        "; install GDAL 3.6 or newer (Debian: libgdal32, macOS: brew install gdal), or name its "
        "library in BERGFRIED_GDAL");
  }
  return handle;
#endif
}

/// What of GDAL is used.
#define FUNCTIONS(each) \
  each(gdal, CPLAtomicAdd)                       \
  each(gdal, CPLCopyFile)                        \
  each(gdal, CPLCreateJoinableThread)            \
  each(gdal, CPLDestroyXMLNode)                  \
  each(gdal, CPLErrorReset)                      \
  each(gdal, CPLGetErrorHandlerUserData)         \
  each(gdal, CPLGetUsablePhysicalRAM)            \
  each(gdal, CPLGetXMLNode)                      \
  each(gdal, CPLJoinThread)                      \
  each(gdal, CPLParseXMLFile)                    \
  each(gdal, CPLParseXMLString)                  \
  each(gdal, CPLPopErrorHandler)                 \
  each(gdal, CPLPushErrorHandlerEx)              \
  each(gdal, CPLQuietErrorHandler)               \
  each(gdal, CPLSetConfigOption)                 \
  each(gdal, CPLSetErrorHandler)                 \
  each(gdal, CPLSetThreadLocalConfigOption)      \
  each(gdal, CSLAddString)                       \
  each(gdal, CSLCount)                           \
  each(gdal, CSLDestroy)                         \
  each(gdal, GDALAddBand)                        \
  each(gdal, GDALAllRegister)                    \
  each(gdal, GDALBuildVRT)                       \
  each(gdal, GDALBuildVRTOptionsFree)            \
  each(gdal, GDALBuildVRTOptionsNew)             \
  each(gdal, GDALClose)                          \
  each(gdal, GDALCreate)                         \
  each(gdal, GDALCreateColorTable)               \
  each(gdal, GDALCreateCopy)                     \
  each(gdal, GDALCreateDatasetMaskBand)          \
  each(gdal, GDALCreateGenImgProjTransformer2)   \
  each(gdal, GDALDataTypeIsComplex)              \
  each(gdal, GDALDatasetCommitTransaction)       \
  each(gdal, GDALDatasetCreateLayer)             \
  each(gdal, GDALDatasetGetLayer)                \
  each(gdal, GDALDatasetGetLayerByName)          \
  each(gdal, GDALDatasetGetLayerCount)           \
  each(gdal, GDALDatasetGetNextFeature)          \
  each(gdal, GDALDatasetGetRootGroup)            \
  each(gdal, GDALDatasetResetReading)            \
  each(gdal, GDALDatasetStartTransaction)        \
  each(gdal, GDALDeregisterDriver)               \
  each(gdal, GDALDestroyColorTable)              \
  each(gdal, GDALDestroyGenImgProjTransformer)   \
  each(gdal, GDALDimensionGetIndexingVariable)   \
  each(gdal, GDALDimensionGetName)               \
  each(gdal, GDALDimensionGetSize)               \
  each(gdal, GDALDimensionGetType)               \
  each(gdal, GDALExtendedDataTypeCreate)         \
  each(gdal, GDALExtendedDataTypeRelease)        \
  each(gdal, GDALGenImgProjTransform)            \
  each(gdal, GDALGetBlockSize)                   \
  each(gdal, GDALGetColorInterpretationName)     \
  each(gdal, GDALGetDataTypeName)                \
  each(gdal, GDALGetDatasetDriver)               \
  each(gdal, GDALGetDescription)                 \
  each(gdal, GDALGetDriver)                      \
  each(gdal, GDALGetDriverByName)                \
  each(gdal, GDALGetDriverCount)                 \
  each(gdal, GDALGetDriverShortName)             \
  each(gdal, GDALGetFileList)                    \
  each(gdal, GDALGetGCPCount)                    \
  each(gdal, GDALGetGeoTransform)                \
  each(gdal, GDALGetMaskBand)                    \
  each(gdal, GDALGetMaskFlags)                   \
  each(gdal, GDALGetMetadata)                    \
  each(gdal, GDALGetMetadataItem)                \
  each(gdal, GDALGetOverview)                    \
  each(gdal, GDALGetOverviewCount)               \
  each(gdal, GDALGetRasterBand)                  \
  each(gdal, GDALGetRasterBandXSize)             \
  each(gdal, GDALGetRasterBandYSize)             \
  each(gdal, GDALGetRasterColorInterpretation)   \
  each(gdal, GDALGetRasterCount)                 \
  each(gdal, GDALGetRasterDataType)              \
  each(gdal, GDALGetRasterNoDataValue)           \
  each(gdal, GDALGetRasterNoDataValueAsInt64)    \
  each(gdal, GDALGetRasterNoDataValueAsUInt64)   \
  each(gdal, GDALGetRasterOffset)                \
  each(gdal, GDALGetRasterScale)                 \
  each(gdal, GDALGetRasterUnitType)              \
  each(gdal, GDALGetRasterXSize)                 \
  each(gdal, GDALGetRasterYSize)                 \
  each(gdal, GDALGetSpatialRef)                  \
  each(gdal, GDALGroupGetDimensions)             \
  each(gdal, GDALGroupRelease)                   \
  each(gdal, GDALIdentifyDriverEx)               \
  each(gdal, GDALMDArrayGetDimensionCount)       \
  each(gdal, GDALMDArrayRead)                    \
  each(gdal, GDALMDArrayRelease)                 \
  each(gdal, GDALOpen)                           \
  each(gdal, GDALOpenEx)                         \
  each(gdal, GDALPolygonize)                     \
  each(gdal, GDALRasterIO)                       \
  each(gdal, GDALRasterIOEx)                     \
  each(gdal, GDALReleaseDimensions)              \
  each(gdal, GDALSetColorEntry)                  \
  each(gdal, GDALSetDescription)                 \
  each(gdal, GDALSetGeoTransform)                \
  each(gdal, GDALSetMetadataItem)                \
  each(gdal, GDALSetRasterColorInterpretation)   \
  each(gdal, GDALSetRasterColorTable)            \
  each(gdal, GDALSetRasterNoDataValue)           \
  each(gdal, GDALSetRasterNoDataValueAsUInt64)   \
  each(gdal, GDALSetRasterOffset)                \
  each(gdal, GDALSetRasterScale)                 \
  each(gdal, GDALSetRasterUnitType)              \
  each(gdal, GDALSetSpatialRef)                  \
  each(gdal, GDALTranslate)                      \
  each(gdal, GDALTranslateOptionsFree)           \
  each(gdal, GDALTranslateOptionsNew)            \
  each(gdal, GDALVersionInfo)                    \
  each(gdal, GDALWarp)                           \
  each(gdal, GDALWarpAppOptionsFree)             \
  each(gdal, GDALWarpAppOptionsNew)              \
  each(gdal, GDALWriteBlock)                     \
  each(gdal, OCTDestroyCoordinateTransformation) \
  each(gdal, OCTGetInverse)                      \
  each(gdal, OCTNewCoordinateTransformation)     \
  each(gdal, OCTTransform)                       \
  each(gdal, OGR_FD_GetFieldCount)               \
  each(gdal, OGR_FD_GetFieldDefn)                \
  each(gdal, OGR_F_Create)                       \
  each(gdal, OGR_F_Destroy)                      \
  each(gdal, OGR_F_GetFID)                       \
  each(gdal, OGR_F_GetFieldAsDouble)             \
  each(gdal, OGR_F_GetFieldAsString)             \
  each(gdal, OGR_F_GetFieldCount)                \
  each(gdal, OGR_F_GetFieldDefnRef)              \
  each(gdal, OGR_F_GetFieldIndex)                \
  each(gdal, OGR_F_GetGeometryRef)               \
  each(gdal, OGR_F_IsFieldSetAndNotNull)         \
  each(gdal, OGR_F_SetFieldDouble)               \
  each(gdal, OGR_F_SetFieldInteger)              \
  each(gdal, OGR_F_SetFieldInteger64)            \
  each(gdal, OGR_F_SetFieldString)               \
  each(gdal, OGR_F_SetGeometryDirectly)          \
  each(gdal, OGR_F_StealGeometry)                \
  each(gdal, OGR_Fld_Create)                     \
  each(gdal, OGR_Fld_Destroy)                    \
  each(gdal, OGR_Fld_GetNameRef)                 \
  each(gdal, OGR_Fld_GetType)                    \
  each(gdal, OGR_Fld_SetSubType)                 \
  each(gdal, OGR_GT_Flatten)                     \
  each(gdal, OGR_G_AddGeometry)                  \
  each(gdal, OGR_G_AddGeometryDirectly)          \
  each(gdal, OGR_G_Area)                         \
  each(gdal, OGR_G_CreateGeometry)               \
  each(gdal, OGR_G_DestroyGeometry)              \
  each(gdal, OGR_G_ExportToWkt)                  \
  each(gdal, OGR_G_GetGeometryCount)             \
  each(gdal, OGR_G_GetGeometryName)              \
  each(gdal, OGR_G_GetGeometryRef)               \
  each(gdal, OGR_G_GetGeometryType)              \
  each(gdal, OGR_G_GetLinearGeometry)            \
  each(gdal, OGR_G_GetPointCount)                \
  each(gdal, OGR_G_GetPoints)                    \
  each(gdal, OGR_G_GetX)                         \
  each(gdal, OGR_G_GetY)                         \
  each(gdal, OGR_G_HasCurveGeometry)             \
  each(gdal, OGR_G_IsEmpty)                      \
  each(gdal, OGR_G_IsValid)                      \
  each(gdal, OGR_G_Length)                       \
  each(gdal, OGR_G_MakeValid)                    \
  each(gdal, OGR_G_SetPointCount)                \
  each(gdal, OGR_G_SetPoint_2D)                  \
  each(gdal, OGR_G_Transform)                    \
  each(gdal, OGR_L_CreateFeature)                \
  each(gdal, OGR_L_CreateField)                  \
  each(gdal, OGR_L_GetExtent)                    \
  each(gdal, OGR_L_GetFeature)                   \
  each(gdal, OGR_L_GetFeatureCount)              \
  each(gdal, OGR_L_GetGeomType)                  \
  each(gdal, OGR_L_GetLayerDefn)                 \
  each(gdal, OGR_L_GetName)                      \
  each(gdal, OGR_L_GetNextFeature)               \
  each(gdal, OGR_L_GetSpatialRef)                \
  each(gdal, OGR_L_ResetReading)                 \
  each(gdal, OSRClone)                           \
  each(gdal, OSRCloneGeogCS)                     \
  each(gdal, OSRCopyGeogCSFrom)                  \
  each(gdal, OSRDemoteTo2D)                      \
  each(gdal, OSRDestroySpatialReference)         \
  each(gdal, OSREPSGTreatsAsNorthingEasting)     \
  each(gdal, OSRExportToProj4)                   \
  each(gdal, OSRExportToWkt)                     \
  each(gdal, OSRExportToWktEx)                   \
  each(gdal, OSRGetAngularUnits)                 \
  each(gdal, OSRGetAreaOfUse)                    \
  each(gdal, OSRGetAttrValue)                    \
  each(gdal, OSRGetAuthorityCode)                \
  each(gdal, OSRGetAuthorityName)                \
  each(gdal, OSRGetAxis)                         \
  each(gdal, OSRGetInvFlattening)                \
  each(gdal, OSRGetLinearUnits)                  \
  each(gdal, OSRGetName)                         \
  each(gdal, OSRGetSemiMajor)                    \
  each(gdal, OSRGetTargetLinearUnits)            \
  each(gdal, OSRIsCompound)                      \
  each(gdal, OSRIsGeocentric)                    \
  each(gdal, OSRIsGeographic)                    \
  each(gdal, OSRIsLocal)                         \
  each(gdal, OSRIsProjected)                     \
  each(gdal, OSRIsSame)                          \
  each(gdal, OSRMorphToESRI)                     \
  each(gdal, OSRNewSpatialReference)             \
  each(gdal, OSRSetAxisMappingStrategy)          \
  each(gdal, OSRSetFromUserInput)                \
  each(gdal, OSRSetLinearUnits)                  \
  each(gdal, OSRSetProjCS)                       \
  each(gdal, OSRSetStereographic)                \
  each(gdal, OSRStripVertical)                   \
  each(gdal, VSIFCloseL)                         \
  each(gdal, VSIFOpenL)                          \
  each(gdal, VSIFReadL)                          \
  each(gdal, VSIFSeekL)                          \
  each(gdal, VSIFTellL)                          \
  each(gdal, VSIFTruncateL)                      \
  each(gdal, VSIFWriteL)                         \
  each(gdal, VSIFree)                            \
  each(gdal, VSIGetMemFileBuffer)                \
  each(gdal, VSIMkdir)                           \
  each(gdal, VSIReadDir)                         \
  each(gdal, VSIRename)                          \
  each(gdal, VSIRmdirRecursive)                  \
  each(gdal, VSIStatL)                           \
  each(gdal, VSIUnlink)                         

LAZY_LIBRARY(gdal, "GDAL", FUNCTIONS)

int bergfried_kind_of_path(const char *path) {
  _Static_assert(sizeof(long) == 8, "struct stat is not VSIStatL's here");
  struct stat status;
  if (VSIStatL(path, (VSIStatBufL *)&status) != 0) return 0;
  if (S_ISREG(status.st_mode)) return 1;
  return S_ISDIR(status.st_mode) ? 2 : 3;
}
