#ifndef SYNDICATION_CBROTLI_SHIM_H
#define SYNDICATION_CBROTLI_SHIM_H

#include <brotli/encode.h>

#endif
