// libxml2's ICU support pulls in headers that clash with the ICU inside Foundation; the parser does not need it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
