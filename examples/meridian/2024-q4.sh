# October to December 2024: paper goes up, a buyer goes away and is followed, Leipzig.

day 2024-10-01
raj note pennyroyal-press 'Otto announced nine per cent on book paper from 1 November. Our forty tonnes are outside it; the atlas is inside.' from:otto-felk via:letter tag:paper-price feeling:uneasy
dev note wexcombe-university 'Anil approved one map on one sheet. The registrar asked for a seventh colour and Anil asked for the registrar.' from:anil-bose via:email tag:layout feeling:content

day 2024-10-02
piotr note almanac-maps 'Wendel asks why the same coated sheet costs him more than it costs a cookery book. Good question: his is cut from a wider reel.' from:wendel-pike via:phone tag:paper-price feeling:uneasy

day 2024-10-03
keep atlas raj note pennyroyal-press 'What the atlas costs on a lighter sheet, with a dummy to weigh in the hand' due:2024-10-18
hanna done $hop 'Dan keeps it on a string round his neck.'

day 2024-10-07
hanna note blackthorn-brewery 'Cold beer for two days. Dan wants the same store again and says the judges came back to our bar "for the temperature".' from:dan-sturgess via:fair tag:stand feeling:delighted date:2024-10-05
yusuf note blackthorn-brewery 'Bea saw the lacquered gold by candle, by phone and by fridge light, and ordered the winter ale in it.' from:bea-whitlock via:fair tag:colour feeling:delighted date:2024-10-05

day 2024-10-08
grace new '旭麺 Noodle Bar' --slug asahi-noodle-bar --alias 旭麺 --alias 'Asahi Noodle Bar' --domain asahi.example --steward grace:catering
grace contact add asahi-noodle-bar 'Kenji Arai' --email kenji@asahi.example --role Manager --cares-about 'Broth that is served at the heat it was made for'
grace set asahi-noodle-bar industries restaurants
grace note asahi-noodle-bar 'Kenji supplies noodles for Quay Nine’s winter conferences. Buckwheat is on his sheet as そば only; our labels need both words.' from:kenji-arai via:visit tag:allergens kind:advance

day 2024-10-09
keep soba grace note quay-nine-events 'Allergen cards in two languages for the four winter conferences, Kenji’s dishes among them' kind:promise tag:allergens due:2024-11-08

day 2024-10-10
keep cake carys note northgate-rovers-fc "A steward's boy with a nut allergy ate a cake at the box that had no card. He's well. Shaun wants a card on everything, down to the sugar." from:shaun-duffy via:phone tag:allergens feeling:unhappy

day 2024-10-11
grace reply $cake 'We print the cards at Quay Nine the night before. Send me your dishes by Thursday and yours come with mine.'
tom note quay-nine-events 'Petra asks who books the lift for the winter boat sale. Nobody had. Told her: Dougie, as for the summer crane.' from:petra-holm via:phone tag:crane

day 2024-10-14
carys told $cake 'Every dish in the boxes has carried a card since Saturday, and the cakes come wrapped.'
keep shelf_fee ann note acme-ltd 'Wilma refuses a storage fee that starts the day the lorry leaves her. She pays from the day the crate is on our shelf, and wants the shelf’s name.' from:wilma-oates via:email tag:storage feeling:uneasy

day 2024-10-15
sofia note lodz-porcelain-works 'Marek has thirty crates that must sleep somewhere between Leipzig and the spring. He asked us before he asked a forwarder.' from:marek-zielinski via:email tag:storage kind:advance

day 2024-10-16
raj done $atlas 'Agnes weighed both dummies on the letter scale. The light one wins by a stamp.'
yusuf note copperfield-hotels 'Noor showed our price to Corvin & Lay. I know because Corvin & Lay quoted back our own typing mistake.' from:noor-aziz via:visit tag:rival --context 'She left the sheet on the table while she fetched coffee; do not tease her with it.'

day 2024-10-17
raj note pennyroyal-press 'Agnes fears a new paper buyer who only sees the rise. She would like a page that says what moved and why, to hand over with the keys.' from:agnes-thorold via:visit tag:paper-price feeling:uneasy

day 2024-10-18
omar told $shelf_fee 'Crates are charged from the day they are shelved. Shelf and date stand on the receipt, which Wilma gets by mail.'

day 2024-10-21
keep why_rise raj note pennyroyal-press act:me 'One page for whoever buys paper next: what rose, why, and what did not' due:2024-11-15
mei note wexcombe-university 'Open day: nine hundred bowls of soup, one wrong turn, no complaints. Anil credits the map, I credit the soup.' from:anil-bose via:visit tag:layout feeling:delighted date:2024-10-19

day 2024-10-22
sofia note mueller-soehne-messebau 'Feet that screw: Jonas welded one himself from a bench vice and asks us to improve on it by the week before Leipzig.' from:jonas-weck via:phone tag:stand

day 2024-10-24
keep feet sofia note mueller-soehne-messebau 'Sixty levelling feet to Jonas, the prototype of his vice included' due:2024-11-13
carys note calder-opera 'The folding bar took six minutes the first night and three the second. Mairi timed it against the timpani.' from:mairi-gunn via:visit tag:bar feeling:content

day 2024-10-28
tom note guild-of-framers 'End wall solved. Turned the roof by ninety degrees; now there are two.' from:cyril-nunn via:email tag:stand feeling:delighted

day 2024-10-29
dev note tokyodo-publishing 'Emi watched the night shift bind a dummy. She bowed to Samira and asked for the same hands on the real thing.' from:emi-sato via:visit tag:binding feeling:delighted

day 2024-10-30
ann note larder-fairs-north 'Morag opens a second fair hall in the south in two years and drops "North" from the firm at New Year. Signs, badges, everything.' from:morag-sinclair via:phone tag:rebrand

day 2024-10-31
raj note pennyroyal-press 'Ulf’s last day. He thanked us for saying in June what others said in October.' from:ulf-brandt via:visit tag:handover feeling:content
raj set pennyroyal-press contacts/ulf-brandt/role 'Left 2024-10-31; was paper buyer'

day 2024-11-04
tom new 'Greenline Trams' --domain greenlinetrams.example --steward tom:exhibitions
tom contact add greenline-trams 'Vik Soni' --email vik@greenlinetrams.example --role 'Head of communications' --cares-about 'People who voted against the tram riding it'
tom note greenline-trams 'Vik has a real tram nose, four tonnes, and wants it on a stand at the Tramways Congress. Next year, not this one.' from:vik-soni via:visit tag:stand

day 2024-11-05
yusuf contact add cartwheel-magazines 'Ulf Brandt' --email ulf@cartwheel.example --role 'Head of production' --cares-about 'Knowing why a price moved, as everywhere he has worked'
yusuf note cartwheel-magazines 'Ulf Brandt sits in the production chair now. Rosa introduced him as "the man who reads mills". He brought Raj up before I did.' from:ulf-brandt via:visit tag:handover

day 2024-11-06
keep ulf_tip raj note cartwheel-magazines 'With Ulf, begin with the reason for a price; he forgives the figure. He buys early if one tells him early.' tag:handover
grace done $soba 'Printed, read aloud by Kenji, three corrected.'

day 2024-11-07
yusuf thank $ulf_tip 'Began with the pulp price, as you said, and we were on to next year before the tea was cold.'
raj contact add pennyroyal-press 'Nell Ashby' --email nell@pennyroyal.example --role 'Paper buyer' --cares-about 'Not looking new'
raj note pennyroyal-press 'Nell wants to visit a mill before she signs for a tonne. Otto would show her Felk in January.' from:nell-ashby via:visit tag:paper-price
raj set pennyroyal-press critical/paper-choice 'Nell Ashby proposes, Agnes Thorold feels it and decides'

day 2024-11-11
piotr note lantern-books 'Dora asks for next autumn’s press dates now: with the fox a month late she has no trust to spend on "about then".' from:dora-quill via:email tag:delivery feeling:uneasy
raj done $why_rise 'Nell uses it as her bookmark.'

day 2024-11-12
keep fox_dates piotr note lantern-books 'Press dates for the three autumn titles, in writing, with the day the file must be here' due:2024-12-06
tom note greenline-trams 'Walked the Tramways Congress with Vik. Every stand had a screen. None had a tram.' from:vik-soni via:fair tag:stand

day 2024-11-13
sofia done $feet 'All sixty, and Jonas kept his own as number sixty-one.'
piotr note fenwick-dale-cheeses 'The redrawn hill is right; Judith found her own gate in it. New labels on all but the smoked.' from:judith-fenwick via:visit tag:labels feeling:content
piotr set fenwick-dale-cheeses critical/artwork-owner 'Judith Fenwick, at her own kitchen table and nowhere else'

day 2024-11-14
hanna note museum-of-salt 'Mesh stand approved by Farah. Her insurer asks that the lamps be ours and cold.' from:farah-qureshi via:visit tag:fire-rules feeling:content

day 2024-11-18
keep cold_lamps hanna note museum-of-salt 'Cold lamps hung and measured in the pan house before Salt by Candlelight' due:2024-12-05
grace note quay-nine-events 'First conference: a delegate thanked us for the card in Japanese. Petra puts the cards in her brochure for next winter.' from:petra-holm via:visit tag:allergens kind:advance feeling:delighted

day 2024-11-21
sofia note lodz-porcelain-works 'Leipzig: two hotel groups turned the plates over to read the backstamp, and one wrote it down. Łucja calls that a yes in German.' from:wrona via:fair tag:light feeling:delighted
sofia note mueller-soehne-messebau 'Floor at Leipzig was out by fourteen this time. Not one stand of his rocked. The son told it to everybody in the bar.' from:jonas-weck via:fair tag:stand feeling:delighted

day 2024-11-25
omar reply $flat 'Same boxes for Łódź in winter, with a sachet against the dry air.'
yusuf note tadpole-ices 'Ravi adds a third flavour and asks for the allergens in type a parent can read at arm’s length in a queue. The lid is small; the list is not.' from:ravi-menon via:visit tag:allergens kind:advance

day 2024-11-26
yusuf note tadpole-ices 'Grace’s hospital sheet has the order that parents want, bold first. Showed it to Ravi; the lid gets three words and the rim the rest.' from:ravi-menon via:email tag:labels

day 2024-11-28
ann note HBL 'Mia books next July’s plot at Dock Lane before the plan is printed. She wants to know what her sister firms take, and I said: ask them.' from:mia-lund via:phone tag:stand
raj note acme-ltd 'Gil prints four catalogues that differ by nine pages. One core and four wraps would cost him less than two of them do now.' from:gil-barton via:visit tag:catalogue

day 2024-12-02
carys note tern-mutual-insurance 'Geraldine forgives us so far as to ask for the next AGM lunch. Hot, seated, and "no lift".' from:geraldine-poole via:letter tag:menu feeling:content

day 2024-12-04
piotr done $fox_dates 'Dora sent them on to the schools the same hour.'
hanna done $cold_lamps 'Nine lamps; the thermometer did not stir.'

day 2024-12-06
grace note museum-of-salt 'Priced by the guest, Salt by Candlelight paid for two school terms. Ned carried the till roll round like a scarf.' from:ned-hollis via:visit tag:menu feeling:delighted
grace contact add museum-of-salt 'Lydia Foss' --email lydia@foss.example --role 'Patron of the school visits' --kind investor --cares-about 'Children from the estates, not from the prep schools'

day 2024-12-09
yusuf note brasserie-elan 'Théo lost a card of the winter menu to a guest, who framed it. He wants the spring one worth stealing as well.' from:theo-garnier via:phone tag:menu feeling:delighted

day 2024-12-10
sofia done $steps 'Nine steps, drawn with her shoe size.'
mei note saltmarsh-smokehouse 'Tilly can smoke twice as much from March if she knows our summer numbers in January.' from:tilly-marsh via:visit tag:menu

day 2024-12-12
raj note otter-lake-holidays 'Bram asks what the other parks in the group print. Jess at Sandpiper has no brochure at all and would share his.' from:bram-de-wit via:email tag:group

day 2024-12-16
dev note copperfield-hotels 'Noor pays Corvin & Lay less for letterheads and more for their reprints. She asked what a mistake costs with us. I said: us.' from:noor-aziz via:visit tag:rival

day 2024-12-18
tom note teasel-park-racecourse 'Rupert measured the deep stand from the box with a rod. Passed. Wants it dark green, not racing green.' from:rupert-vale via:visit tag:stand

day 2024-12-19
piotr note almanac-maps "Wendel's spring list: two city maps and one of a moor nobody visits. He is proudest of the moor." from:wendel-pike via:letter tag:catalogue
