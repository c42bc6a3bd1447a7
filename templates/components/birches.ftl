<#ftl output_format="HTML">
<#--
  The picture beside a page's title: five birches, one for each focus area, before a low sun. Decoration only.
  Example: <@birches/>
-->
<#macro birches>
<svg class="birches" viewBox="0 0 480 400" width="480" height="400" preserveAspectRatio="xMinYMax slice" aria-hidden="true">
  <circle class="birches__sun" cx="276" cy="262" r="88"/>
  <path class="birches__far" d="M26 0h11v400H26zM112 0h9v400h-9zM196 0h13v400h-13zM272 0h8v400h-8zM362 0h13v400h-13zM458 0h10v400h-10z"/>
  <path class="birches__near" d="M70 0h26L101 400H66zM146 0h28L181 400H142zM228 0h20L254 400H224zM304 0h31L341 400H299zM402 0h25L433 400H398z"/>
  <path class="birches__shade" d="M88 0H96L101 400h-10zM166 0H174L181 400h-12zM242 0H248L254 400h-9zM326 0H335L341 400h-13zM420 0H427L433 400h-10z"/>
  <path class="birches__bark" d="M94 20h-15M71 96h9M96 183h-15M70 240h17M148 22h11M147 94h11M147 126h13M146 194h13M145 260h16M246 6h-8M229 99h7M229 122h10M228 177h8M250 280h-9M227 317h10M306 23h11M305 55h16M305 104h13M304 140h16M304 196h21M337 258h-12M302 291h19M425 17h-13M403 72h12M403 139h9M402 219h13M401 323h19"/>
  <path class="birches__bark birches__bark--thin" d="M95 51h-12M95 115h-14M96 152h-9M97 223h-11M97 275h-18M69 312h13M98 350h-18M173 42h-12M175 156h-10M176 242h-13M177 298h-17M145 321h23M247 41h-8M248 158h-10M228 245h9M226 353h11M335 159h-12M303 240h15M338 319h-14M339 367h-20M426 34h-13M426 90h-16M403 111h15M428 190h-14M429 238h-10M401 263h18M430 356h-10"/>
  <path class="birches__knots" d="M76 74q6-5 12 0-6 5-12 0zM78 205q7-6 13 0-7 6-13 0zM73 331q7-7 15 0-7 7-15 0zM149 71q7-6 13 0-7 6-13 0zM152 221q7-7 15 0-7 7-15 0zM148 351q8-7 17 0-8 7-17 0zM236 64q5-4 10 0-5 4-10 0zM233 214q6-5 11 0-6 5-11 0zM312 75q7-7 15 0-7 7-15 0zM315 221q8-7 16 0-8 7-16 0zM312 346q9-8 18 0-9 8-18 0zM407 53q6-5 12 0-6 5-12 0zM407 158q6-6 13 0-6 6-13 0zM409 292q7-6 14 0-7 6-14 0z"/>
  <path class="birches__snow" d="M0 401q90-32 250-28t230-12v40z"/>
</svg>
</#macro>
