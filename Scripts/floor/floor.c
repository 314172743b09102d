/* Unzips an EPUB and parses every XHTML file of its spine with SAX, counting the bytes of text: the least that a reader of books must do.
 * `Scripts/bench` compares the program with it. Not a reader: it trusts its input, so give it only books made by `Scripts/make-books` or your own.
 * Usage: floor BOOK.epub. Prints the files of the spine, their bytes, and the bytes of text in them. */
#include <libxml/hash.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

static void fail(const char *what, const char *name) {
  fprintf(stderr, "floor: %s: %s\n", name, what);
  exit(1);
}

/* The entry's bytes, to be freed; fails when there is no such entry. */
static char *entry(zip_t *archive, const char *name, zip_uint64_t *size) {
  zip_stat_t status;
  if (zip_stat(archive, name, 0, &status) != 0) fail("no such entry", name);
  zip_file_t *file = zip_fopen(archive, name, 0);
  char *bytes = malloc(status.size + 1);
  if (!file || !bytes || zip_fread(file, bytes, status.size) != (zip_int64_t)status.size) fail("cannot be read", name);
  zip_fclose(file);
  bytes[status.size] = 0;
  *size = status.size;
  return bytes;
}

static int is_named(const xmlNode *node, const char *name) {
  return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

/* The first element of that name at or below a node, in document order. */
static xmlNode *find(xmlNode *node, const char *name) {
  for (; node; node = node->next) {
    if (is_named(node, name)) return node;
    xmlNode *below = find(node->children, name);
    if (below) return below;
  }
  return NULL;
}

static char *attribute(xmlNode *node, const char *name) { return (char *)xmlGetProp(node, (const xmlChar *)name); }

static xmlDoc *tree(zip_t *archive, const char *name) {
  zip_uint64_t size;
  char *bytes = entry(archive, name, &size);
  xmlDoc *document = xmlReadMemory(bytes, (int)size, name, NULL, XML_PARSE_NONET);
  if (!document) fail("is not well-formed", name);
  free(bytes);
  return document;
}

static void count(void *total, const xmlChar *text, int length) {
  (void)text;
  *(size_t *)total += (size_t)length;
}

/* With the same options as the program's reader. */
static size_t text_bytes(const char *bytes, size_t size) {
  size_t total = 0;
  xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC, .characters = count, .cdataBlock = count, .ignorableWhitespace = count};
  xmlParserCtxt *parser = xmlNewParserCtxt();
  *parser->sax = handler;
  parser->userData = &total;
  xmlDoc *document = xmlCtxtReadMemory(parser, bytes, (int)size, NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  if (document) xmlFreeDoc(document);
  xmlFreeParserCtxt(parser);
  return total;
}

/* The manifest's hrefs by id. They must lie in the package's folder and be unescaped already. */
static xmlHashTable *hrefs(xmlNode *manifest) {
  xmlHashTable *table = xmlHashCreate(256);
  for (xmlNode *item = manifest->children; item; item = item->next) {
    if (!is_named(item, "item")) continue;
    char *id = attribute(item, "id");
    xmlHashAddEntry(table, (xmlChar *)id, attribute(item, "href"));
    xmlFree(id);
  }
  return table;
}

int main(int count_of_arguments, char **arguments) {
  if (count_of_arguments != 2) fail("usage: floor BOOK.epub", "floor");
  zip_t *archive = zip_open(arguments[1], ZIP_RDONLY, NULL);
  if (!archive) fail("cannot be opened", arguments[1]);
  xmlDoc *container = tree(archive, "META-INF/container.xml");
  char *path = attribute(find(container->children, "rootfile"), "full-path");
  xmlDoc *package = tree(archive, path);
  char *slash = strrchr(path, '/');
  int folder = slash ? (int)(slash - path) + 1 : 0;
  xmlHashTable *manifest = hrefs(find(package->children, "manifest"));
  size_t files = 0, bytes = 0, text = 0;
  for (xmlNode *item = find(package->children, "spine")->children; item; item = item->next) {
    char *id = is_named(item, "itemref") ? attribute(item, "idref") : NULL;
    char *href = id ? xmlHashLookup(manifest, (xmlChar *)id) : NULL;
    if (!href) continue;
    char name[1024];
    snprintf(name, sizeof name, "%.*s%s", folder, path, href);
    zip_uint64_t size;
    char *content = entry(archive, name, &size);
    text += text_bytes(content, size);
    files += 1;
    bytes += size;
    free(content);
    xmlFree(id);
  }
  xmlHashFree(manifest, xmlHashDefaultDeallocator);
  printf("%zu files, %zu bytes, %zu bytes of text\n", files, bytes, text);
  xmlFreeDoc(package);
  xmlFreeDoc(container);
  xmlFree(path);
  zip_discard(archive);
  return 0;
}
