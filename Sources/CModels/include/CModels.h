#ifndef DECOUPAGE_MODELS_H
#define DECOUPAGE_MODELS_H

#include <stddef.h>

/// A trained model that is compiled into the program. See the model cards beside the files.
struct DecoupageModel {
  const unsigned char *bytes;
  size_t count;
};

/// The model of a language and a name ("en", "tagger"); no bytes when there is none.
struct DecoupageModel decoupage_model(const char *language, const char *name);

#endif
