#ifndef SYNDICATION_CPCRE2_SHIM_H
#define SYNDICATION_CPCRE2_SHIM_H

/* Text is UTF-8 everywhere. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#endif
