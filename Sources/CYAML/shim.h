#ifndef SYNDICATION_CYAML_SHIM_H
#define SYNDICATION_CYAML_SHIM_H

#include <yaml.h>

#endif
