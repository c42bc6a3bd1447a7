<#-- The headers of every response: nothing is asked of the browser, nothing is told to others, and nobody shows the pages as theirs. -->
<#assign headers = {
    "Content-Security-Policy": pagePolicy,
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin"
}>
<#-- Those of the editor in the browser. Signing in is a page of the Git host in a window of its own, which comes back to the editor's:
     another Cross-Origin-Opener-Policy would part the two. -->
<#if cms??>
<#assign cmsHeaders = headers + {
    "Content-Security-Policy": cms.policy,
    "Cross-Origin-Opener-Policy": "unsafe-none",
    "X-Robots-Tag": "noindex, nofollow"
}>
</#if>
<#-- What TLS 1.2 may use, in OpenSSL's words: forward secrecy and authenticated encryption. -->
<#assign ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20">
