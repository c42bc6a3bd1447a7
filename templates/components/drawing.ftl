<#ftl output_format="HTML">
<#--
  What a focus area is about, drawn among the birches; its field "teckning" names the drawing. Decoration only.
  Example: <@drawing name="gunga"/>
-->
<#macro drawing name>
<svg class="drawing" viewBox="0 0 160 120" width="160" height="120" aria-hidden="true">
<#switch name>
<#case "vag">
  <#-- a way between the trees, towards the sun -->
  <circle class="birches__sun" cx="86" cy="62" r="30"/>
  <path class="birches__far" d="M46 0h6v120h-6zM112 0h7v120h-7zM0 88q84-26 160 0v33H0z"/>
  <path class="birches__near" d="M14 0h15l2 121H12zM128 0h16l3 121h-22z"/>
  <path class="birches__shade" d="M25 0h4l2 121h-5zM139 0h5l3 121h-6z"/>
  <path class="birches__bark" d="M14 16h8M29 44h-8M13 70h8M128 26h9M145 58h-9M127 84h9"/>
  <path class="birches__bark birches__bark--thin" d="M28 29h-6M13 57h7M30 88h-8M144 12h-7M127 43h7M145 75h-7"/>
  <path class="birches__snow" d="M0 108q28-6 50 3 32-7 20-14-12-9 12-20h5q-9 10 8 17 20 9 5 15 30-8 60-2v14H0z"/>
<#break>
<#case "foraldrar">
  <#-- a grown tree and a small one under its branch -->
  <circle class="birches__sun" cx="98" cy="66" r="30"/>
  <path class="birches__far" d="M10 0h7v120h-7zM70 0h6v120h-6zM146 0h8v120h-8z"/>
  <path class="birches__branch" d="M50 34Q84 6 122 32M84 19l14-11M104 22l16-8"/>
  <path class="birches__near" d="M34 0h20l4 121H29zM107 62h7l2 59h-11z"/>
  <path class="birches__shade" d="M47 0h7l4 121h-9zM111 62h3l2 59h-4z"/>
  <path class="birches__branch" d="M110 72l-9-10M111 66l8-11"/>
  <path class="birches__bark" d="M33 22h11M56 50h-10M31 76h12M57 96h-9"/>
  <path class="birches__bark birches__bark--thin" d="M55 12h-9M32 40h9M56 66h-8M31 92h9M106 82h5M115 94h-5M105 104h5"/>
  <path class="birches__sun" d="M118 30q9-1 10 9-9 1-10-9zM94 8q3-9 12-5-3 8-12 5zM118 14q5-7 12-1-5 6-12 1zM99 62q-9 1-9-8 8-1 9 8zM118 55q1-9 10-7-1 9-10 7z"/>
  <path class="birches__snow" d="M0 110q70-14 160-1v12H0z"/>
<#break>
<#case "gunga">
  <#-- a swing -->
  <circle class="birches__sun" cx="92" cy="74" r="32"/>
  <path class="birches__far" d="M6 0h7v120H6zM64 0h6v120h-6zM138 0h8v120h-8z"/>
  <path class="birches__branch" d="M42 24q50-12 96-2M112 18l14-12"/>
  <path class="birches__rope" d="M82 17l-8 66M114 18l-8 67"/>
  <path class="birches__near" d="M28 0h18l4 121H24zM68 81l44 3-1 6-44-3z"/>
  <path class="birches__shade" d="M40 0h6l4 121h-8z"/>
  <path class="birches__bark" d="M27 34h10M48 56h-9M26 80h11M49 100h-8"/>
  <path class="birches__bark birches__bark--thin" d="M47 12h-8M27 48h8M48 70h-8M25 94h8"/>
  <path class="birches__snow" d="M0 113q60-12 160-4v12H0z"/>
<#break>
<#case "stuga">
  <#-- a house with its windows lit -->
  <path class="birches__far" d="M8 0h7v120H8zM66 0h6v44h-6zM104 0h8v44h-8zM150 0h7v120h-7z"/>
  <path class="birches__near" d="M26 0h13l2 121H24zM52 66h78v50H52z"/>
  <path class="birches__shade" d="M35 0h4l2 121h-5zM52 66h78v6H52z"/>
  <path class="birches__knots" d="M42 68l49-34 49 34-4 5-45-31-45 31zM112 34h10v18l-10-7z"/>
  <path class="birches__snow" d="M44 65l47-33 47 33-4 1-43-26-43 26z"/>
  <path class="birches__sun" d="M62 80h16v16H62zM104 80h16v16h-16zM84 80h14v36H84z"/>
  <path class="birches__bark" d="M26 20h7M40 50h-8M25 78h8"/>
  <path class="birches__bark birches__bark--thin" d="M39 34h-7M25 64h7M40 94h-7M70 80v16M112 80v16"/>
  <path class="birches__snow" d="M0 112q90-12 160-2v11H0z"/>
<#break>
<#case "bro">
  <#-- a bridge between two shores -->
  <circle class="birches__sun" cx="80" cy="62" r="30"/>
  <path class="birches__far" d="M40 0h6v120h-6zM112 0h7v120h-7zM0 100h160v21H0z"/>
  <path class="birches__near" d="M12 0h15l2 121H10zM134 0h16l3 121h-22zM26 98q54-40 108 0l-4 6q-50-36-100 0zM48 64h5v22h-5zM78 56h5v24h-5zM108 64h5v22h-5z"/>
  <path class="birches__branch" d="M26 74q54-34 108 0"/>
  <path class="birches__shade" d="M23 0h4l2 121h-5zM145 0h5l3 121h-6z"/>
  <path class="birches__bark" d="M12 18h8M27 46h-8M11 72h8M134 28h9M151 60h-9"/>
  <path class="birches__bark birches__bark--thin" d="M26 32h-6M11 58h7M150 14h-7M133 46h7M132 78h8"/>
  <path class="birches__snow" d="M0 100q26-6 38 21H0zM160 100q-26-6-38 21h38z"/>
<#break>
<#default>
  <#stop "drawing.ftl has no drawing ${name}">
</#switch>
</svg>
</#macro>

<#--
  The picture beside a page's title.
  name: of a drawing; empty for the birches
  Example: <@picture name=content.teckning!""/>
-->
<#macro picture name="">
<#if name?has_content><@drawing name=name/><#else><@birches/></#if>
</#macro>
