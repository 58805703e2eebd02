#ifndef SYNDICATION_CCURL_SHIM_H
#define SYNDICATION_CCURL_SHIM_H

#include <curl/curl.h>
#ifdef __linux__
#include <malloc.h>
#endif

// Only what Swift cannot say for itself stands here: it calls no variadic functions, so that each kind of value that is
// set or asked for has a function of its own.

typedef size_t (*syndication_curl_bytes)(char *bytes, size_t size, size_t count, void *context);
typedef curl_socket_t (*syndication_curl_socket)(void *context, curlsocktype purpose, struct curl_sockaddr *address);
typedef int (*syndication_curl_progress)(
    void *context, curl_off_t toDownload, curl_off_t downloaded, curl_off_t toUpload, curl_off_t uploaded);

/// curl_easy_setopt(3) with a number.
static inline CURLcode syndication_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

/// curl_easy_setopt(3) with a size in bytes.
static inline CURLcode syndication_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

/// curl_easy_setopt(3) with a text, which is copied; or none.
static inline CURLcode syndication_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

/// curl_easy_setopt(3) with a list, which has to live as long as the transfer.
static inline CURLcode syndication_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

/// curl_easy_setopt(3) with a pointer that libcurl hands back.
static inline CURLcode syndication_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

/// curl_easy_setopt(3) with a function that takes bytes: of the head or of the body.
static inline CURLcode syndication_curl_set_bytes(CURL *handle, CURLoption option, syndication_curl_bytes value) {
    return curl_easy_setopt(handle, option, value);
}

/// CURLOPT_OPENSOCKETFUNCTION(3).
static inline CURLcode syndication_curl_set_socket(CURL *handle, syndication_curl_socket value) {
    return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}

/// CURLOPT_XFERINFOFUNCTION(3).
static inline CURLcode syndication_curl_set_progress(CURL *handle, syndication_curl_progress value) {
    return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, value);
}

/// CURLOPT_PROTOCOLS_STR(3), which releases before 7.85 do not have.
static inline CURLcode syndication_curl_allow_http_only(CURL *handle) {
#if LIBCURL_VERSION_NUM >= 0x075500
    CURLcode code = curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    return code ? code : curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
#else
    CURLcode code = curl_easy_setopt(handle, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
    return code ? code : curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

/// curl_easy_getinfo(3) of a number.
static inline CURLcode syndication_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

/// curl_easy_getinfo(3) of a size in bytes.
static inline CURLcode syndication_curl_get_size(CURL *handle, CURLINFO info, curl_off_t *value) {
    return curl_easy_getinfo(handle, info, value);
}

/// curl_easy_getinfo(3) of a pointer.
static inline CURLcode syndication_curl_get_pointer(CURL *handle, CURLINFO info, void **value) {
    return curl_easy_getinfo(handle, info, value);
}

/// `CURLAUTH_BASIC` is a macro with a cast that the importer leaves out.
static inline long syndication_curl_auth_basic(void) { return (long)CURLAUTH_BASIC; }

/// `CURLU_PUNYCODE`: names of hosts as they are looked up. Releases before 7.88 do not have it.
static inline unsigned int syndication_curl_punycode(void) {
#ifdef CURLU_PUNYCODE
    return CURLU_PUNYCODE;
#else
    return 0;
#endif
}

/// curl_multi_setopt(3) with a number.
static inline CURLMcode syndication_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

/// The result of a message, which is a member of a union.
static inline CURLcode syndication_curl_result(const CURLMsg *message) { return message->data.result; }

/// The address family of a socket's address, and the address: `struct sockaddr` is a member of a struct that Swift sees
/// without its length.
static inline const struct sockaddr *syndication_curl_address(const struct curl_sockaddr *address) {
    return &address->addr;
}

/// malloc_trim(3), of a header that the importer leaves out: gives the memory that nobody uses back to the system.
static inline void syndication_release_memory(void) {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

#endif
