#pragma once
#include <stddef.h>
#include <uchardet.h>
#ifdef __APPLE__
// Swift's Glibc module brings iconv along, its Darwin module does not.
#include <iconv.h>
#endif
