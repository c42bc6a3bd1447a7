<header>${(content.title)!"no title"} ${content.type}</header>
