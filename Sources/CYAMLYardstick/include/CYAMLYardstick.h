#ifndef MUSTER_YAML_YARDSTICK_H
#define MUSTER_YAML_YARDSTICK_H

#include <stddef.h>

/// The bare libyaml event loop over some bytes: what any reader built on libyaml must pay.
///
/// Returns the number of events, or -1 where the text is no YAML.
long muster_yardstick_events(const unsigned char *bytes, size_t size);

#endif
