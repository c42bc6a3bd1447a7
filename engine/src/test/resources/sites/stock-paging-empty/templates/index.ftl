root=[${content.rootpath}] ${(numberOfPages)!"none"} <#if (nextFileName)??>next</#if> ${published_posts?size}
