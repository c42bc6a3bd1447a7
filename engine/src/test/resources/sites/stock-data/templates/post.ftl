${content.title}
<#assign team = data.get("team.yml")>${team.name} ${team["ratio"]} ${team.open?string("yes","no")} ${(team.nothing)!"nothing"}
<#list team.members as member>${member.name}: ${member.role}
</#list>${data.get("list.yaml").data?size} <#list data.get("list.yaml").data as item>${item} </#list>
${data.get("sub/places.yml")?keys?size}
${data.get("missing.yml")?size} ${data.get("ignored.json")?size}
${team.type} ${team.sourceuri}
${data.get("when.yml").plats} ${data.get("day.yml").plats}
