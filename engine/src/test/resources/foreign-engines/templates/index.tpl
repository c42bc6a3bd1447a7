yieldUnescaped '<!DOCTYPE html>'
html(lang: 'en') {
    body {
        posts.each { post ->
            h2 { a(href: post.uri, post.title) }
            div { yieldUnescaped post.body }
        }
        p("${published_posts.size()} notes & ${pages.size()} pages")
    }
}
