#include "CWorkbooks.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

/// The first of some libraries, by the names that programs are linked with, that can be loaded.
static void *load(const char *const names[]) {
  for (; *names != NULL; names++) {
    void *library = dlopen(*names, RTLD_NOW | RTLD_LOCAL);
    if (library != NULL) return library;
  }
  return NULL;
}

/// Puts the address of a function into a field that has its type; false if there is none.
static bool find(void *library, const char *name, void *field) {
  // A function's address fits in void *, says POSIX, and C has no conversion for it.
  void **address = field;
  *address = dlsym(library, name);
  return *address != NULL;
}

static struct ZipFunctions zip;
static bool hasZip;

static void findZip(void) {
  // Debian 12 kept the old number; what is used is the same in both.
  void *library = load((const char *const[]){"libzip.so.5", "libzip.so.4", NULL});
  hasZip = library != NULL &&
    find(library, "zip_discard", &zip.zip_discard) &&
    find(library, "zip_fclose", &zip.zip_fclose) &&
    find(library, "zip_fopen", &zip.zip_fopen) &&
    find(library, "zip_fread", &zip.zip_fread) &&
    find(library, "zip_open", &zip.zip_open) &&
    find(library, "zip_stat", &zip.zip_stat);
}

const struct ZipFunctions *loadZip(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, findZip);
  return hasZip ? &zip : NULL;
}

static struct ExpatFunctions expat;
static bool hasExpat;

static void findExpat(void) {
  void *library = load((const char *const[]){"libexpat.so.1", NULL});
  hasExpat = library != NULL &&
    find(library, "XML_Parse", &expat.XML_Parse) &&
    find(library, "XML_ParserCreate", &expat.XML_ParserCreate) &&
    find(library, "XML_ParserFree", &expat.XML_ParserFree) &&
    find(library, "XML_SetCharacterDataHandler", &expat.XML_SetCharacterDataHandler) &&
    find(library, "XML_SetElementHandler", &expat.XML_SetElementHandler) &&
    find(library, "XML_SetUserData", &expat.XML_SetUserData);
}

const struct ExpatFunctions *loadExpat(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, findExpat);
  return hasExpat ? &expat : NULL;
}

static struct FreeXLFunctions freeXL;
static bool hasFreeXL;

static void findFreeXL(void) {
  void *library = load((const char *const[]){"libfreexl.so.1", NULL});
  hasFreeXL = library != NULL &&
    find(library, "freexl_close", &freeXL.freexl_close) &&
    find(library, "freexl_get_cell_value", &freeXL.freexl_get_cell_value) &&
    find(library, "freexl_get_info", &freeXL.freexl_get_info) &&
    find(library, "freexl_get_worksheet_name", &freeXL.freexl_get_worksheet_name) &&
    find(library, "freexl_open", &freeXL.freexl_open) &&
    find(library, "freexl_select_active_worksheet", &freeXL.freexl_select_active_worksheet) &&
    find(library, "freexl_worksheet_dimensions", &freeXL.freexl_worksheet_dimensions);
}

const struct FreeXLFunctions *loadFreeXL(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, findFreeXL);
  return hasFreeXL ? &freeXL : NULL;
}
