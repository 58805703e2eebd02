/* The limit: libxml2's push parser with callbacks that collect the text and the attributes of every element, and forget
   them at the end of every item or entry. Usage: limit FILE */
#include <fcntl.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK = 1 << 16 };

struct collector {
    char *text;
    size_t length, capacity;
    size_t entries, collected;
};

static void collect(struct collector *all, const xmlChar *bytes, size_t count) {
    if (all->length + count > all->capacity) {
        all->capacity = 2 * (all->length + count) + CHUNK;
        all->text = realloc(all->text, all->capacity);
        if (all->text == NULL) exit(70);
    }
    memcpy(all->text + all->length, bytes, count);
    all->length += count;
}

static void start_element(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int declarations,
                          const xmlChar **namespaces, int count, int defaulted, const xmlChar **attributes) {
    for (int i = 0; i < count; i++) collect(data, attributes[5 * i + 3], attributes[5 * i + 4] - attributes[5 * i + 3]);
    (void)name, (void)prefix, (void)uri, (void)declarations, (void)namespaces, (void)defaulted;
}

static void end_element(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    struct collector *all = data;
    if (strcmp((const char *)name, "item") == 0 || strcmp((const char *)name, "entry") == 0) {
        all->entries++;
        all->collected += all->length;
        all->length = 0;
    }
    (void)prefix, (void)uri;
}

static void characters(void *data, const xmlChar *bytes, int count) { collect(data, bytes, count); }

int main(int argc, char **argv) {
    static char chunk[CHUNK];
    struct collector all = {0};
    xmlSAXHandler handler = {0};
    int file = argc == 2 ? open(argv[1], O_RDONLY) : -1;
    if (file < 0) {
        fprintf(stderr, "usage: limit FILE\n");
        return 64;
    }
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = start_element;
    handler.endElementNs = end_element;
    handler.characters = handler.cdataBlock = handler.ignorableWhitespace = characters;
    xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&handler, &all, NULL, 0, NULL);
    xmlCtxtUseOptions(context, XML_PARSE_HUGE | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    ssize_t count;
    while ((count = read(file, chunk, CHUNK)) > 0) xmlParseChunk(context, chunk, (int)count, 0);
    xmlParseChunk(context, chunk, 0, 1);
    printf("%zu entries, %zu bytes of text\n", all.entries, all.collected);
    xmlFreeParserCtxt(context);
    free(all.text);
    return 0;
}
