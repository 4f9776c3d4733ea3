// The functions of libzip, expat and FreeXL that open workbooks, by the types that the libraries'
// own headers give them.
//
// Nothing here is linked: a library is loaded when the first workbook is opened that needs it, and
// stays. A program that opens none starts without them, and runs where they are not installed.
#ifndef C_WORKBOOKS_H
#define C_WORKBOOKS_H

#include <expat.h>
#include <freexl.h>
#include <zip.h>

#define FUNCTION(name) __typeof__(&name) _Nonnull name

/// What is used of libzip.
struct ZipFunctions {
  FUNCTION(zip_discard);
  FUNCTION(zip_fclose);
  FUNCTION(zip_fopen);
  FUNCTION(zip_fread);
  FUNCTION(zip_open);
  FUNCTION(zip_stat);
};

/// What is used of expat.
struct ExpatFunctions {
  FUNCTION(XML_Parse);
  FUNCTION(XML_ParserCreate);
  FUNCTION(XML_ParserFree);
  FUNCTION(XML_SetCharacterDataHandler);
  FUNCTION(XML_SetElementHandler);
  FUNCTION(XML_SetUserData);
};

/// What is used of FreeXL.
struct FreeXLFunctions {
  FUNCTION(freexl_close);
  FUNCTION(freexl_get_cell_value);
  FUNCTION(freexl_get_info);
  FUNCTION(freexl_get_worksheet_name);
  FUNCTION(freexl_open);
  FUNCTION(freexl_select_active_worksheet);
  FUNCTION(freexl_worksheet_dimensions);
};

#undef FUNCTION

/// A library's functions, once it is loaded; null if the system has none that has them all.
///
/// The first call loads it, and any thread may make it.
const struct ZipFunctions *_Nullable loadZip(void);
const struct ExpatFunctions *_Nullable loadExpat(void);
const struct FreeXLFunctions *_Nullable loadFreeXL(void);

#endif
