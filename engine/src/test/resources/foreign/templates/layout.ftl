<#macro page title>
<!DOCTYPE html>
<html lang="en">
<head><title>${title} – ${config.site_title}</title><link rel="stylesheet" href="${content.rootpath!}css/style.css"></head>
<body>
<#nested>
<footer>${published_posts?size} posts, ${published_walks?size} walks, tags<#list alltags as tag> ${tag}</#list>, version ${version}</footer>
</body>
</html>
</#macro>
