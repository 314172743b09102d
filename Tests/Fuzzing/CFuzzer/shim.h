#include <stddef.h>
#include <stdint.h>

/// libFuzzer's own main, for programs that have another: calls `input` with one text after another.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*input)(const uint8_t *data, size_t size));
