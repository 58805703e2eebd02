#ifndef SYNDICATION_CLIBXML2_SHIM_H
#define SYNDICATION_CLIBXML2_SHIM_H

// Where libxml2 was built with ICU, its headers include ICU's; those cannot be imported beside Foundation, which brings
// an ICU of its own. Only the insides of xmlCharEncodingHandler need them, and nothing here looks at those.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/dict.h>
#include <libxml/entities.h>
#include <libxml/xmlerror.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

// Only what Swift cannot say for itself stands here, each with its reason.

/// `xmlFree` is a mutable global function pointer, which Swift 6 refuses to read.
static inline void syndication_xml_free(void *pointer) { xmlFree(pointer); }

/// `XML_SAX2_MAGIC` is a macro with a cast that the importer leaves out.
static inline unsigned int syndication_xml_sax2_magic(void) { return XML_SAX2_MAGIC; }

/// `mallopt` is in a header of glibc's that the importer leaves out. Memory that was given back is kept for what comes
/// next, up to 64 MiB.
static inline void syndication_keep_memory(void) {
#ifdef __GLIBC__
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    mallopt(M_TOP_PAD, 1 << 20);
    mallopt(M_MMAP_THRESHOLD, 4 << 20);
#endif
}

#endif
