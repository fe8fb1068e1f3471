#ifndef CYAML_H
#define CYAML_H

/// libyaml's C interface: what reads YAML as a row of events, each with its line and column.

#include <yaml.h>

#endif
