#include "CModels.h"

#include <string.h>

// `#embed` is C23; clang takes it in every mode and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(4) unsigned char english_tagger[] = {
#embed "en/tagger.model" if_empty(0)
};
static const _Alignas(4) unsigned char english_parser[] = {
#embed "en/parser.model" if_empty(0)
};
static const _Alignas(4) unsigned char english_classes[] = {
#embed "en/classes.model" if_empty(0)
};
static const _Alignas(4) unsigned char english_retagger[] = {
#embed "en/retagger.model" if_empty(0)
};
static const _Alignas(4) unsigned char english_nouns[] = {
#embed "en/nouns.model" if_empty(0)
};
static const _Alignas(4) unsigned char english_entities[] = {
#embed "en/entities.model" if_empty(0)
};
static const _Alignas(4) unsigned char english_extents[] = {
#embed "en/extents.model" if_empty(0)
};
static const _Alignas(4) unsigned char english_events[] = {
#embed "en/events.model" if_empty(0)
};

static const struct {
  const char *language;
  const char *name;
  struct DecoupageModel model;
} models[] = {
    {"en", "classes", {english_classes, sizeof english_classes}},
    {"en", "retagger", {english_retagger, sizeof english_retagger}},
    {"en", "nouns", {english_nouns, sizeof english_nouns}},
    {"en", "entities", {english_entities, sizeof english_entities}},
    {"en", "extents", {english_extents, sizeof english_extents}},
    {"en", "events", {english_events, sizeof english_events}},
    {"en", "tagger", {english_tagger, sizeof english_tagger}},
    {"en", "parser", {english_parser, sizeof english_parser}},
};

struct DecoupageModel decoupage_model(const char *language, const char *name) {
  for (size_t index = 0; index < sizeof models / sizeof *models; index++) {
    if (strcmp(models[index].language, language) == 0 && strcmp(models[index].name, name) == 0) {
      return models[index].model;
    }
  }
  return (struct DecoupageModel){0, 0};
}
