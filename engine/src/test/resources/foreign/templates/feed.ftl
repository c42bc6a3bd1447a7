<?xml version="1.0"?>
<feed><#list published_posts as post><entry><title>${post.title?xml}</title><updated>${post.date?string("yyyy-MM-dd")}</updated></entry></#list></feed>
