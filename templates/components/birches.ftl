<#ftl output_format="HTML">
<#--
  The picture at the top of the start page: five birches, one for each focus area, before a low sun. Decoration only.
  Example: <@birches/>
-->
<#macro birches>
<svg class="birches" viewBox="0 0 480 400" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
  <circle class="birches__sun" cx="300" cy="250" r="86"/>
  <path class="birches__far" d="M44 0h12v400H44zM112 0h9v400h-9zM196 0h14v400h-14zM268 0h8v400h-8zM352 0h13v400h-13zM458 0h10v400h-10z"/>
  <path class="birches__near" d="M72 0h24l4 400H68zM146 0h30l3 400h-37zM226 0h22l5 400h-31zM304 0h32l3 400h-38zM402 0h26l5 400h-36z"/>
  <path class="birches__bark" d="M70 40h14m4 34h9m-26 46h18m-19 62h9m8 38h13m-31 58h16m3 42h13M146 22h12m7 40h12m-32 52h20m-20 44h9m11 34h15m-35 66h18m-18 60h11m10 26h16M226 58h11m0 38h12m-24 40h15m-16 70h9m5 36h15m-30 52h17m-1 46h14M303 30h18m3 36h12m-34 58h12m9 30h17m-37 64h20m-20 48h10m10 40h19m-39 48h16M402 48h12m2 50h13m-28 36h17m-18 54h10m6 46h16m-33 54h18m0 50h15"/>
</svg>
</#macro>
