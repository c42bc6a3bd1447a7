${content.title!"untitled"} ${content.type} ${content.status} ${content.date?string("yyyy-MM-dd HH:mm")}
${content.body}