#ifndef SYNDICATION_CDEFLATE_SHIM_H
#define SYNDICATION_CDEFLATE_SHIM_H

#include <libdeflate.h>

#endif
